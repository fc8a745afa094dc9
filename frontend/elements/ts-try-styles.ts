import { css } from 'lit';

/** Idea, put in, came out; on a phone the two bars of an idea stand under its name. */
export const styles = css`
    :host {
        container-type: inline-size;
    }

    .table {
        display: grid;
        grid-template-columns: minmax(4rem, max-content) minmax(5rem, 1fr) minmax(2.3rem, auto) minmax(4rem, 1fr) 2.3rem;
        gap: 0.1rem 0.6rem;
        align-items: center;
    }

    .table.apart,
    .table.results {
        grid-template-columns: minmax(4rem, max-content) minmax(5rem, 1fr) minmax(2.75rem, auto);
    }

    .results {
        margin-top: 1rem;
    }

    .line {
        display: contents;
    }

    .names > span {
        color: var(--ts-soft);
        font-size: 0.9375rem;
        padding-bottom: 0.2rem;
    }

    .wide {
        grid-column: span 2;
    }

    .name {
        overflow-wrap: anywhere;
        max-width: 11rem;
    }

    .number {
        text-align: right;
        white-space: nowrap;
    }

    .slide,
    .bar {
        position: relative;
        min-width: 0;
    }

    .bar {
        height: 0.55rem;
        border-radius: 0.28rem;
        background: var(--ts-outside-track);
    }

    .bar > span {
        position: absolute;
        top: 0;
        bottom: 0;
        border-radius: 0.28rem;
        background: var(--ts-outside);
    }

    i {
        position: absolute;
        top: calc(50% - 0.55rem);
        left: calc(var(--at) - 1px);
        width: 2px;
        height: 1.1rem;
        background: var(--ts-ink);
        pointer-events: none;
    }

    .slide i {
        left: calc(0.55rem + (100% - 1.1rem) * var(--at) - 1px);
    }

    input {
        appearance: none;
        -webkit-appearance: none;
        display: block;
        width: 100%;
        height: 2.1rem;
        margin: 0;
        background: transparent;
        cursor: grab;
        touch-action: pan-y;
    }

    input:active {
        cursor: grabbing;
    }

    input:focus-visible {
        outline-offset: -2px;
        border-radius: 4px;
    }

    input::-webkit-slider-runnable-track {
        height: 0.55rem;
        border-radius: 0.28rem;
        background: linear-gradient(var(--ts-outside) 0 0) 0 / calc(0.55rem + (100% - 1.1rem) * var(--share)) no-repeat var(--ts-outside-track);
    }

    input::-moz-range-track {
        height: 0.55rem;
        border-radius: 0.28rem;
        background: var(--ts-outside-track);
    }

    input::-moz-range-progress {
        height: 0.55rem;
        border-radius: 0.28rem;
        background: var(--ts-outside);
    }

    input::-webkit-slider-thumb {
        appearance: none;
        -webkit-appearance: none;
        width: 1.1rem;
        height: 1.1rem;
        margin-top: -0.275rem;
        border: 2px solid var(--ts-outside);
        border-radius: 50%;
        background: var(--ts-surface);
    }

    input::-moz-range-thumb {
        width: 0.85rem;
        height: 0.85rem;
        border: 2px solid var(--ts-outside);
        border-radius: 50%;
        background: var(--ts-surface);
    }

    input:hover::-webkit-slider-thumb {
        background: var(--ts-outside-wash);
    }

    input:disabled {
        cursor: not-allowed;
        opacity: 0.55;
    }

    .exact {
        width: 5.5rem;
        height: 2rem;
        padding: 0 0.3rem;
        border: 1px solid var(--ts-control-rule);
        border-radius: 4px;
        background: var(--ts-surface);
        color: var(--ts-ink);
        font: inherit;
        font-size: 0.9375rem;
        text-align: right;
        appearance: auto;
        -webkit-appearance: auto;
        cursor: text;
    }

    .more {
        display: flex;
        flex-wrap: wrap;
        gap: 0.4rem;
        align-items: center;
        margin-top: 0.5rem;
    }

    .more select {
        max-width: 14rem;
        min-height: 2rem;
        border: 1px solid var(--ts-control-rule);
        border-radius: 4px;
        background: var(--ts-surface);
        color: var(--ts-ink);
        font: inherit;
    }

    .rest {
        margin: 0.25rem 0 0;
    }

    .clear {
        margin-top: 0.4rem;
        padding: 0.3rem 0;
        border: 0;
        background: none;
        color: var(--ts-soft);
        font: inherit;
        font-size: 0.9375rem;
        text-decoration: underline;
        text-underline-offset: 0.18em;
        cursor: pointer;
    }

    .clear:disabled {
        text-decoration: none;
        cursor: default;
    }

    .legend {
        margin-left: 1rem;
    }

    .legend i {
        position: static;
        display: inline-block;
        vertical-align: -0.2rem;
        margin-right: 0.3rem;
    }

    @container (max-width: 21rem) {
        .table:not(.apart, .results) {
            grid-template-columns: minmax(5rem, 1fr) 2.6rem minmax(4.5rem, 1fr) 2.6rem;
        }

        .table:not(.apart, .results) .name {
            grid-column: 1 / -1;
            max-width: none;
            margin-top: 0.25rem;
            line-height: 1.2;
        }

        .table:not(.apart, .results) .names > span:first-child {
            display: none;
        }
    }

    @media (forced-colors: active) {
        input,
        .bar,
        .bar > span,
        i {
            forced-color-adjust: none;
        }
    }

    @media print {
        .clear {
            display: none;
        }
    }
`;
