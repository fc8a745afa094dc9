import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { styles } from './ts-try-styles';
import { common, define, two } from './shared';
import type { TryInput } from './types';

const BETWEEN_MS = 33;
const SETTLED_MS = 400;
/** Above this many inputs, only those that are on are shown. */
const MOST_ROWS = 12;
/** Outputs beside the inputs shown that are named, the loudest first. */
const MOST_OTHERS = 6;
const SILENT = 0.005;

/**
 * Sliders to put an input in, beside what came out.
 *
 * Properties: `title` (name of the first column, "Idea" unless told), `inputs` ([{name, title, min, max, rest, whole?,
 * step?}]), `values`, `outputs`, `outputTitles` (where outputs are not one per input), `pinned` and `pinnedOutputs` (a
 * second input to compare with, or null), `disabled`, `settings` (the sliders are a model's settings). Fires `input-change` with {values}, at most 30 times a second.
 */
export class TsTry extends LitElement {
    static override properties = {
        title: {},
        inputs: { type: Array },
        values: { type: Array },
        outputs: { type: Array },
        outputTitles: { type: Array },
        pinned: { type: Array },
        pinnedOutputs: { type: Array },
        disabled: { type: Boolean },
        settings: { type: Boolean },
    };

    static override styles = [common, styles];

    declare title: string;
    declare inputs: TryInput[];
    declare values: number[];
    declare outputs: number[];
    declare outputTitles: string[] | null;
    declare pinned: number[] | null;
    declare pinnedOutputs: number[] | null;
    declare disabled: boolean;
    declare settings: boolean;

    private current: number[] = [];
    private kept = new Set<number>();
    private touched = 0;
    private sent = 0;
    private waiting = 0;

    constructor() {
        super();
        this.title = '';
        this.inputs = [];
        this.values = [];
        this.outputs = [];
        this.outputTitles = null;
        this.pinned = null;
        this.pinnedOutputs = null;
        this.disabled = false;
        this.settings = false;
    }

    override disconnectedCallback(): void {
        super.disconnectedCallback();
        window.clearTimeout(this.waiting);
        this.waiting = 0;
    }

    protected override willUpdate(changed: PropertyValues<this>): void {
        const busy = performance.now() - this.touched < SETTLED_MS;
        if ((changed.has('values') && !busy) || this.current.length !== this.inputs.length) {
            this.current = this.inputs.map((input, i) => this.values?.[i] ?? input.rest);
            this.kept.clear();
        }
    }

    protected override render() {
        const outputs = this.outputs ?? [];
        const beside = this.areBeside(outputs);
        const rows = this.rows();
        const low = Math.min(0, ...this.scaled(beside).map((input) => input.min), ...outputs);
        const high = Math.max(...this.scaled(beside).map((input) => input.max), ...outputs, 1e-9);
        return html`<div class="table ${beside ? '' : 'apart'}" role="group" aria-label=${this.settings ? 'Settings' : 'Put an input in'}>
                <div class="line names" aria-hidden="true">
                    <span>${this.title || (this.settings ? 'Setting' : 'Idea')}</span
                    ><span class="wide">${this.settings ? 'value' : 'put in'}</span>
                    ${beside ? html`<span class="wide">came out</span>` : nothing}
                </div>
                ${rows.map(
                    (i) => html`<div class="line">
                        <span class="name" id="name-${i}">${this.inputs[i]!.title}</span>
                        ${this.slider(this.inputs[i]!, i)}
                        ${!beside
                            ? nothing
                            : i < outputs.length
                              ? this.bar(this.inputs[i]!.title, outputs[i] ?? 0, this.pinnedOutputs?.[i], low, high)
                              : html`<span class="wide"></span>`}
                    </div>`,
                )}
            </div>
            ${rows.length < this.inputs.length ? this.more(rows) : nothing}
            ${this.results(outputs, beside ? new Set(rows) : null, low, high)}
            <button
                type="button"
                class="clear"
                ?disabled=${this.disabled || this.inputs.every((input, i) => this.current[i] === input.rest)}
                @click=${this.clear}
            >
                ${this.settings ? 'Back to the defaults' : 'Put nothing in'}
            </button>
            ${this.pinned ? html`<span class="soft legend"><i></i> the pinned input</span>` : nothing}`;
    }

    /** Whether each output belongs to the input of the same place and name. */
    private areBeside(outputs: number[]): boolean {
        return (
            outputs.length > 0 &&
            outputs.length <= this.inputs.length &&
            (this.outputTitles?.length
                ? this.outputTitles.every((title, i) => title === this.inputs[i]?.title)
                : outputs.length === this.inputs.length)
        );
    }

    private scaled(beside: boolean): TryInput[] {
        return beside ? this.inputs.slice(0, this.outputs.length) : [];
    }

    /** The inputs shown: all of few; of many those that are on, were touched or are always set. */
    private rows(): number[] {
        const all = this.inputs.map((_, i) => i);
        return this.inputs.length <= MOST_ROWS
            ? all
            : all.filter((i) => this.inputs[i]!.whole || this.kept.has(i) || this.current[i] !== this.inputs[i]!.rest);
    }

    private more(rows: number[]): TemplateResult {
        const shown = new Set(rows);
        return html`<label class="more soft"
            >Switch on one of the other ${this.inputs.length - rows.length}:
            <select ?disabled=${this.disabled} @change=${this.add}>
                <option value="" selected>choose…</option>
                ${this.inputs.map((input, i) => (shown.has(i) ? nothing : html`<option value=${i}>${input.title}</option>`))}
            </select></label
        >`;
    }

    /** Outputs that have no row of their own: all of few; of many the loudest. */
    private results(outputs: number[], shown: Set<number> | null, low: number, high: number) {
        const others = outputs.map((_, i) => i).filter((i) => !shown?.has(i));
        const many = shown !== null || others.length > MOST_ROWS;
        const loud = others.filter((i) => Math.abs(outputs[i] ?? 0) >= SILENT);
        const named = many ? loud.sort((a, b) => Math.abs(outputs[b]!) - Math.abs(outputs[a]!)).slice(0, MOST_OTHERS) : others;
        if (others.length === 0) {
            return nothing;
        }
        const rest = many ? loud.length - named.length : 0;
        return html`<div class="table results" role="group" aria-label="What came out">
                <div class="line names" aria-hidden="true">
                    <span></span><span class="wide">${shown ? 'came out though nothing was put in' : 'came out'}</span>
                </div>
                ${named.map((i) => {
                    const name = this.outputTitles?.[i] ?? this.inputs[i]?.title ?? `Output ${i + 1}`;
                    return html`<div class="line">
                        <span class="name">${name}</span>${this.bar(name, outputs[i] ?? 0, this.pinnedOutputs?.[i], low, high)}
                    </div>`;
                })}
            </div>
            ${many
                ? html`<p class="soft rest">
                      ${named.length === 0 ? 'Nothing else came out.' : rest > 0 ? `${rest} more came out weaker.` : 'All others stayed silent.'}
                  </p>`
                : nothing}`;
    }

    private slider(input: TryInput, i: number): TemplateResult {
        const value = this.current[i] ?? input.rest;
        const share = (v: number) => (v - input.min) / (input.max - input.min || 1);
        const pinned = this.pinned?.[i];
        const put = (event: Event) => this.put(i, Number((event.target as HTMLInputElement).value));
        return html`<span class="slide" style="--share:${share(value)}">
                <input
                    type="range"
                    min=${input.min}
                    max=${input.max}
                    step=${stepOf(input)}
                    .value=${String(value)}
                    ?disabled=${this.disabled}
                    aria-labelledby="name-${i}"
                    aria-valuetext="${shown(value, input)}${this.settings ? '' : ' put in'}"
                    @input=${put}
                />${pinned === undefined ? nothing : html`<i style="--at:${share(pinned)}"></i>`}
            </span>
            ${input.whole && input.max - input.min > 20
                ? html`<input
                      type="number"
                      class="exact"
                      min=${input.min}
                      max=${input.max}
                      step="1"
                      .value=${String(value)}
                      ?disabled=${this.disabled}
                      aria-label="${input.title}, exactly"
                      @change=${put}
                  />`
                : html`<span class="number" aria-hidden="true">${shown(value, input)}</span>`}`;
    }

    private bar(name: string, value: number, pinned: number | undefined, low: number, high: number): TemplateResult {
        const share = (v: number) => Math.min(Math.max((100 * (v - low)) / (high - low), 0), 100);
        const left = Math.min(share(0), share(value));
        const width = Math.abs(share(value) - share(0));
        return html`<span class="bar" aria-hidden="true">
                <span style="left:${left}%;width:${width}%"></span>
                ${pinned === undefined ? nothing : html`<i style="--at:${share(pinned)}%"></i>`}
            </span>
            <span class="number"><span class="hidden">${name} came out: </span>${two(value)}</span>`;
    }

    private put(i: number, value: number): void {
        const input = this.inputs[i]!;
        if (!Number.isFinite(value)) {
            this.requestUpdate();
            return;
        }
        const inside = Math.min(Math.max(value, input.min), input.max);
        this.kept.add(i);
        this.current = this.current.with(i, input.whole ? Math.round(inside) : inside);
        this.tell();
    }

    private add(event: Event): void {
        const select = event.target as HTMLSelectElement;
        const i = Number(select.value);
        if (select.value !== '') {
            this.put(i, this.inputs[i]!.max);
        }
        select.value = '';
    }

    private clear(): void {
        this.current = this.inputs.map((input) => input.rest);
        this.kept.clear();
        this.tell();
    }

    private tell(): void {
        this.touched = performance.now();
        this.requestUpdate();
        if (!this.waiting) {
            const wait = Math.max(0, BETWEEN_MS - (this.touched - this.sent));
            this.waiting = window.setTimeout(() => this.send(), wait);
        }
    }

    private send(): void {
        this.waiting = 0;
        this.sent = performance.now();
        const detail = { values: [...this.current] };
        this.dispatchEvent(new CustomEvent('input-change', { detail, bubbles: true, composed: true }));
    }
}

function stepOf(input: TryInput): number {
    return input.step ?? (input.whole ? 1 : (input.max - input.min) / 100);
}

function shown(value: number, input: TryInput): string {
    return input.whole ? String(value) : two(value);
}

define('ts-try', TsTry);
