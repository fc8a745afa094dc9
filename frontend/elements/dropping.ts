import { css, type CSSResult } from 'lit';

/** A frame to drop a file into; it changes while one hovers. */
export const dropPlace: CSSResult = css`
    .place {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.5rem 1rem;
        padding: 1.1rem 1.25rem;
        border: 2px dashed var(--ts-control-rule);
        border-radius: var(--ts-radius);
    }

    .place.over {
        border-color: var(--ts-focus);
        background: var(--ts-outside-wash);
    }

    label {
        font-weight: 600;
    }
`;

/** Something hovers over the place: it may be dropped. */
export function hover(place: { over: boolean }, event: DragEvent): void {
    event.preventDefault();
    place.over = true;
}

/** The file that was dropped, if it was one. */
export function dropped(place: { over: boolean }, event: DragEvent): File | undefined {
    event.preventDefault();
    place.over = false;
    return event.dataTransfer?.files[0];
}
