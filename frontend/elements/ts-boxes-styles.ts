import { css } from 'lit';

/** Three by two where there is room, a list on a phone. */
export const styles = css`
    :host {
        container-type: inline-size;
    }

    p {
        margin: 0.6rem 0 0;
        max-width: 62ch;
        text-wrap: pretty;
    }

    .title {
        margin: 0 0 0.6rem;
        font: 600 1.0625rem/1.35 var(--ts-serif, serif);
    }

    .grid {
        display: grid;
        grid-template-columns: 5.25rem repeat(3, minmax(0, 1fr));
    }

    .column {
        align-self: end;
        padding: 0 0.75rem 0.5rem 1rem;
        color: var(--ts-soft);
        font-size: 0.9375rem;
    }

    .row {
        padding: 0.9rem 0.75rem 0 0;
        color: var(--ts-soft);
        font-size: 0.9375rem;
    }

    .box {
        --dot: var(--ts-silent);
        display: block;
        position: relative;
        margin: 0 -1px -1px 0;
        padding: 0.85rem 1rem 0.9rem;
        border: 1px solid var(--ts-rule);
        border-radius: 0;
        background: transparent;
        color: inherit;
        font: inherit;
        text-align: left;
        vertical-align: top;
    }

    button.box {
        cursor: pointer;
    }

    .box > span {
        display: block;
    }

    button.box {
        display: flex;
        flex-direction: column;
        align-items: stretch;
        justify-content: flex-start;
    }

    button.box:hover {
        background: color-mix(in srgb, var(--ts-ink) 4%, transparent);
    }

    button.box:focus-visible {
        z-index: 2;
        outline-offset: -3px;
    }

    .box[aria-pressed='true'] {
        z-index: 1;
        box-shadow: inset 0 0 0 2px var(--ts-ink);
    }

    .box > .head {
        display: flex;
        justify-content: space-between;
        align-items: baseline;
        gap: 0.75rem;
        line-height: 1.35;
    }

    .name {
        font-weight: 600;
    }

    .count {
        font-weight: 600;
        font-size: 1.125rem;
    }

    .empty .name,
    .empty .count {
        font-weight: 400;
        color: var(--ts-soft);
    }

    .box > .where {
        display: none;
        color: var(--ts-soft);
        font-size: 0.9375rem;
    }

    .box > .dots {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
        margin-top: 0.5rem;
    }

    .empty > .dots {
        display: none;
    }

    i {
        width: 9px;
        height: 9px;
        border-radius: 50%;
        background: var(--dot);
    }

    .right-as-claimed {
        --dot: var(--ts-holds);
    }

    .right-for-another-reason {
        --dot: var(--ts-inside);
    }

    .both-fail i,
    .wrong-no-promise i {
        background: none;
        border: 2px solid var(--dot);
    }

    .both-fail {
        --dot: var(--ts-broken);
    }

    .surprise {
        --dot: var(--ts-broken);
    }

    .surprise:not(.empty) {
        background: var(--ts-broken-wash);
    }

    button.surprise:hover {
        background: color-mix(in srgb, var(--ts-broken) 9%, var(--ts-broken-wash));
    }

    .surprise i {
        border-radius: 1px;
        transform: rotate(45deg) scale(0.86);
    }

    .box > .open {
        margin-top: auto;
        padding-top: 0.5rem;
        width: fit-content;
        font-size: 0.9375rem;
        text-decoration: underline;
        text-underline-offset: 0.18em;
        text-decoration-color: color-mix(in srgb, currentColor 45%, transparent);
    }

    button.box:hover > .open {
        text-decoration-color: currentColor;
    }

    @container (max-width: 34rem) {
        .grid {
            display: block;
        }

        .corner,
        .column,
        .row {
            display: none;
        }

        .box,
        button.box {
            width: 100%;
            margin: 0 0 -1px;
        }

        .box > .where {
            display: block;
        }
    }

    @media print {
        .box > .open {
            display: none;
        }
    }

    @media (forced-colors: active) {
        i {
            forced-color-adjust: none;
        }
    }
`;
