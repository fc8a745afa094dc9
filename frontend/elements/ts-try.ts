import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { styles } from './ts-try-styles';
import { common, define, two } from './shared';
import type { TryInput } from './types';

const BETWEEN_MS = 33;
const SETTLED_MS = 400;

/**
 * Sliders to put an input in, beside what came out.
 *
 * Properties: `title` (name of the first column, "Idea" unless told), `inputs` ([{name, title, min, max, rest, step?}]),
 * `values`, `outputs`, `outputTitles` (where outputs are not one per input), `pinned` and `pinnedOutputs` (a second
 * input to compare with, or null), `disabled`. Fires `input-change` with {values}, at most 30 times a second.
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

    private current: number[] = [];
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
        }
    }

    protected override render() {
        const outputs = this.outputs ?? [];
        const beside =
            outputs.length === this.inputs.length &&
            (!this.outputTitles?.length || this.outputTitles.every((title, i) => title === this.inputs[i]?.title));
        const low = Math.min(0, ...this.inputs.map((input) => input.min), ...outputs);
        const high = Math.max(...this.inputs.map((input) => input.max), ...outputs, 1e-9);
        return html`<div class="table ${beside || outputs.length === 0 ? '' : 'apart'}" role="group" aria-label="Put an input in">
                <div class="line names" aria-hidden="true">
                    <span>${this.title || 'Idea'}</span><span class="wide">put in</span>
                    ${beside ? html`<span class="wide">came out</span>` : nothing}
                </div>
                ${this.inputs.map(
                    (input, i) => html`<div class="line">
                        <span class="name" id="name-${i}">${input.title}</span>
                        ${this.slider(input, i)}
                        ${beside ? this.bar(input.title, outputs[i] ?? 0, this.pinnedOutputs?.[i], low, high) : nothing}
                    </div>`,
                )}
            </div>
            ${!beside && outputs.length > 0
                ? html`<div class="table results" role="group" aria-label="What came out">
                      <div class="line names" aria-hidden="true"><span></span><span class="wide">came out</span></div>
                      ${outputs.map((value, i) => {
                          const name = this.outputTitles?.[i] ?? `Output ${i + 1}`;
                          return html`<div class="line">
                              <span class="name">${name}</span>${this.bar(name, value, this.pinnedOutputs?.[i], low, high)}
                          </div>`;
                      })}
                  </div>`
                : nothing}
            <button
                type="button"
                class="clear"
                ?disabled=${this.disabled || this.inputs.every((input, i) => this.current[i] === input.rest)}
                @click=${this.clear}
            >
                Put nothing in
            </button>
            ${this.pinned ? html`<span class="soft legend"><i></i> the pinned input</span>` : nothing}`;
    }

    private slider(input: TryInput, i: number): TemplateResult {
        const value = this.current[i] ?? input.rest;
        const share = (v: number) => (v - input.min) / (input.max - input.min || 1);
        const pinned = this.pinned?.[i];
        return html`<span class="slide" style="--share:${share(value)}">
                <input
                    type="range"
                    min=${input.min}
                    max=${input.max}
                    step=${stepOf(input)}
                    .value=${String(value)}
                    ?disabled=${this.disabled}
                    aria-labelledby="name-${i}"
                    aria-valuetext="${two(value)} put in"
                    @input=${(event: Event) => this.put(i, Number((event.target as HTMLInputElement).value))}
                />${pinned === undefined ? nothing : html`<i style="--at:${share(pinned)}"></i>`}
            </span>
            <span class="number" aria-hidden="true">${shown(value, input)}</span>`;
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
        this.current = this.current.with(i, value);
        this.tell();
    }

    private clear(): void {
        this.current = this.inputs.map((input) => input.rest);
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
    const whole = [input.min, input.max, input.rest].every(Number.isInteger) && input.max - input.min >= 8;
    return input.step ?? (whole ? 1 : (input.max - input.min) / 100);
}

function shown(value: number, input: TryInput): string {
    return stepOf(input) >= 1 ? String(value) : two(value);
}

define('ts-try', TsTry);
