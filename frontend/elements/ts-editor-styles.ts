import { css, type CSSResult } from 'lit';

export const editorStyles: CSSResult = css`
    label {
        display: block;
        font-weight: 600;
    }

    .hint,
    .state {
        margin: 0.2rem 0 0.5rem;
    }

    .state {
        display: flex;
        flex-wrap: wrap;
        gap: 0 1.5rem;
        margin: 0.5rem 0 0;
        min-height: 1.45em;
    }

    .frame {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        height: clamp(18rem, 68vh, 44rem);
        border: 1px solid var(--ts-control-rule);
        border-radius: var(--ts-radius);
        background: var(--ts-surface);
        overflow: hidden;
    }

    .frame:focus-within {
        outline: 3px solid var(--ts-focus);
        outline-offset: 2px;
    }

    .gutter,
    textarea {
        margin: 0;
        padding: 0.75rem 0.6rem;
        font: 400 0.9375rem/1.5 var(--ts-mono, monospace);
        tab-size: 2;
    }

    .gutter {
        overflow: hidden;
        color: var(--ts-soft);
        border-right: 1px solid var(--ts-rule);
        text-align: right;
        user-select: none;
        font-variant-numeric: tabular-nums;
    }

    .gutter > div {
        white-space: pre;
    }

    .gutter .marked {
        color: var(--ts-broken);
        font-weight: 700;
    }

    textarea {
        width: 100%;
        border: 0;
        background: transparent;
        color: var(--ts-ink);
        resize: none;
        white-space: pre;
        overflow: auto;
    }

    textarea:focus {
        outline: none;
    }

    @media (max-width: 40rem) {
        .gutter,
        textarea {
            padding-inline: 0.4rem;
            font-size: 0.875rem;
        }
    }
`;
