import { css, html, LitElement, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';

/** Registers an element once, however often its module is loaded. */
export function define(tag: string, type: CustomElementConstructor): void {
    if (!customElements.get(tag)) {
        customElements.define(tag, type);
    }
}

/** A whole number with thousands separators. */
export function whole(value: number): string {
    return Math.round(value).toLocaleString('en-GB');
}

/** A measured number in at most about three significant figures, with a true minus sign. */
export function figure(value: number): string {
    if (!Number.isFinite(value)) {
        return 'not a number';
    }
    const size = Math.abs(value);
    if (size !== 0 && size < 1e-9) {
        return 'almost 0';
    }
    const text =
        size >= 1e9
            ? value.toExponential(1)
            : size !== 0 && size < 0.001
              ? value.toLocaleString('en-GB', { maximumSignificantDigits: 2 })
              : value.toLocaleString('en-GB', size >= 100 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: size >= 0.1 && size < 1 ? 2 : 3 });
    return text.replace('-', '−');
}

/** A value on a slider or beside it, always with two decimals. */
export function two(value: number): string {
    return Number.isFinite(value) ? (Math.abs(value) < 0.005 ? 0 : value).toFixed(2).replace('-', '−') : '?';
}

/** What every element looks like: it inherits the page's tokens and faces. */
export const common = css`
    :host {
        display: block;
        min-width: 0;
        font-family: var(--ts-sans, sans-serif);
        font-size: 1rem;
        line-height: 1.45;
        font-variant-numeric: tabular-nums;
        color: var(--ts-ink);
    }

    :host([hidden]) {
        display: none;
    }

    *,
    *::before,
    *::after {
        box-sizing: border-box;
        print-color-adjust: exact;
        -webkit-print-color-adjust: exact;
    }

    :focus-visible {
        outline: 3px solid var(--ts-focus);
        outline-offset: 2px;
    }

    .soft {
        color: var(--ts-soft);
        font-size: 0.9375rem;
    }

    .hidden {
        position: absolute;
        width: 1px;
        height: 1px;
        margin: -1px;
        overflow: hidden;
        clip-path: inset(50%);
        white-space: nowrap;
    }

    svg {
        display: block;
        max-width: 100%;
        overflow: visible;
    }

    @media (prefers-reduced-motion: reduce) {
        *,
        *::before,
        *::after {
            transition: none !important;
            animation: none !important;
        }
    }
`;

const framed = css`
    figure {
        margin: 0;
    }

    figcaption {
        margin-bottom: 0.6rem;
        font: 600 1.0625rem/1.35 var(--ts-serif, serif);
    }

    .finding {
        margin: 0.5rem 0 0;
        max-width: 62ch;
        color: var(--ts-soft);
        font-size: 0.9375rem;
        text-wrap: pretty;
    }

    details {
        margin-top: 0.35rem;
        font-size: 0.9375rem;
    }

    summary {
        width: fit-content;
        padding: 0.2rem 0;
        color: var(--ts-soft);
        cursor: pointer;
    }

    summary:hover {
        color: var(--ts-ink);
    }

    .scroll {
        max-height: 24rem;
        overflow: auto;
    }

    table {
        border-collapse: collapse;
        font-size: 0.9375rem;
    }

    th,
    td {
        padding: 0.3rem 1.1rem 0.3rem 0;
        border-bottom: 1px solid var(--ts-rule);
        text-align: left;
        vertical-align: baseline;
    }

    thead th {
        color: var(--ts-soft);
        font-weight: 400;
    }

    .right {
        text-align: right;
    }

    @media print {
        details {
            display: none;
        }
    }
`;

/** The numbers behind a picture; a number cell is set to the right. */
export interface Twin {
    columns: string[];
    rows: (string | number)[][];
}

const MOST_ROWS = 400;

/** A picture with its title, its one-sentence finding, its text alternative and its table twin. */
export abstract class Picture extends LitElement {
    static override properties: PropertyDeclarations = { title: {}, finding: {}, width: { state: true }, opened: { state: true } };

    static override styles: CSSResult[] = [common, framed];

    declare title: string;
    declare finding: string;
    declare width: number;
    declare opened: boolean;

    private observer?: ResizeObserver;

    constructor() {
        super();
        this.title = '';
        this.finding = '';
        this.width = 320;
        this.opened = false;
    }

    override connectedCallback(): void {
        super.connectedCallback();
        this.observer = new ResizeObserver(([entry]) => {
            const width = Math.floor(entry?.contentRect.width ?? 0);
            if (width > 0 && Math.abs(width - this.width) > 1) {
                requestAnimationFrame(() => (this.width = width));
            }
        });
        this.observer.observe(this);
    }

    override disconnectedCallback(): void {
        super.disconnectedCallback();
        this.observer?.disconnect();
    }

    /** `alternative` says in words what the drawing shows; the finding follows it. */
    protected frame(drawing: unknown, alternative: string, twin: Twin | null, below: unknown = nothing): TemplateResult {
        const spoken = [this.title, alternative].filter(Boolean).join('. ');
        return html`<figure>
            ${this.title ? html`<figcaption>${this.title}</figcaption>` : nothing}
            <div class="drawing" role="img" aria-label=${spoken}>${drawing}</div>
            ${below} ${this.finding ? html`<p class="finding">${this.finding}</p>` : nothing}
            ${twin ? this.twin(twin) : nothing}
        </figure>`;
    }

    private twin(twin: Twin): TemplateResult {
        return html`<details
            @toggle=${(event: Event) => (this.opened = (event.target as HTMLDetailsElement).open)}
        >
            <summary>Show as table</summary>
            ${this.opened ? html`<div class="scroll" tabindex="0" role="region" aria-label="Table">${grid(twin)}</div>` : nothing}
        </details>`;
    }
}

/** A plain table of what `twin` holds. */
export function grid(twin: Twin): TemplateResult {
    const shown = twin.rows.slice(0, MOST_ROWS);
    const cell = (value: string | number) =>
        typeof value === 'number' ? html`<td class="right">${figure(value)}</td>` : html`<td>${value}</td>`;
    const right = (column: number) => (typeof twin.rows[0]?.[column] === 'number' ? 'right' : '');
    return html`<table>
            <thead>
                <tr>
                    ${twin.columns.map((name, i) => html`<th scope="col" class=${right(i)}>${name}</th>`)}
                </tr>
            </thead>
            <tbody>
                ${shown.map((row) => html`<tr>${row.map(cell)}</tr>`)}
            </tbody>
        </table>
        ${shown.length < twin.rows.length
            ? html`<p class="soft">The first ${whole(shown.length)} of ${whole(twin.rows.length)} rows.</p>`
            : nothing}`;
}
