import * as Plot from '@observablehq/plot';
import { css, html, nothing, type PropertyValues } from 'lit';
import { axes, draw, INSIDE } from './plotting';
import { define, figure, Picture, whole } from './shared';
import type { LossPoint } from './types';

const SPEAK_EVERY_MS = 5000;
const LOG_FROM = 20;

/**
 * The training error as it falls, drawing itself as points arrive.
 *
 * Properties: `title`, `finding` (its own sentence unless told), `points` ([{step, loss}], whole list each time), `total` (steps
 * in all). Method `add(points)` appends instead.
 */
export class TsLossCurve extends Picture {
    static override properties = { points: { type: Array }, total: { type: Number }, spoken: { state: true } };

    static override styles = [
        ...Picture.styles,
        css`
            .drawing {
                min-height: 9rem;
            }

            .wait {
                margin: 0;
                padding-top: 3.5rem;
                text-align: center;
                color: var(--ts-soft);
            }
        `,
    ];

    declare points: LossPoint[];
    declare total: number;
    declare spoken: string;

    private spokenAt = 0;
    private later = 0;

    constructor() {
        super();
        this.points = [];
        this.total = 0;
        this.spoken = '';
    }

    override disconnectedCallback(): void {
        super.disconnectedCallback();
        window.clearTimeout(this.later);
        this.later = 0;
    }

    add(points: LossPoint[]): void {
        this.points = [...(this.points ?? []), ...points];
    }

    protected override updated(changed: PropertyValues<this>): void {
        if (changed.has('points') && this.points?.length && !this.later) {
            const wait = Math.max(0, SPEAK_EVERY_MS - (performance.now() - this.spokenAt));
            this.later = window.setTimeout(() => {
                this.later = 0;
                this.spokenAt = performance.now();
                this.spoken = this.sentence();
            }, wait);
        }
    }

    protected override render() {
        const points = this.usable();
        const drawing = points.length > 0 ? this.plot(points) : html`<p class="wait">The first numbers are on their way.</p>`;
        const twin = { columns: ['Step', 'Error (loss)'], rows: points.map((point) => [whole(point.step), point.loss]) };
        const below = html`${this.finding ? nothing : html`<p class="finding">${this.sentence()}</p>`}
            <span class="hidden" role="status">${this.spoken}</span>`;
        return this.frame(drawing, `Error (loss) against training step. ${this.sentence()}`, points.length > 0 ? twin : null, below);
    }

    private usable(): LossPoint[] {
        return (this.points ?? []).filter((point) => Number.isFinite(point.loss));
    }

    private sentence(): string {
        const points = this.usable();
        const first = points[0];
        const last = points.at(-1);
        if (!first || !last) {
            return 'No number has arrived yet.';
        }
        const total = this.total > 0 ? ` of ${whole(this.total)}` : '';
        const went = last.loss <= first.loss ? 'fell' : 'rose';
        return points.length < 2
            ? `The error (loss) is ${figure(last.loss)} at step ${whole(last.step)}${total}.`
            : `The error (loss) ${went} from ${figure(first.loss)} to ${figure(last.loss)} by step ${whole(last.step)}${total}.`;
    }

    private plot(points: LossPoint[]): Element {
        const losses = points.map((point) => point.loss);
        const least = Math.min(...losses);
        const logged = least > 0 && Math.max(...losses) / least > LOG_FROM;
        return draw({
            ...axes(this.width, Math.round(Math.min(260, Math.max(150, this.width * 0.45)))),
            x: { label: 'training step', domain: [0, Math.max(this.total, points.at(-1)!.step, 1)], ticks: 4 },
            y: { label: 'error (loss)', type: logged ? 'log' : 'linear', grid: true, ticks: logged ? decades(least, Math.max(...losses)) : 4, zero: !logged, tickFormat: figure },
            marks: [
                Plot.lineY(points, { x: 'step', y: 'loss', stroke: INSIDE, strokeWidth: 2 }),
                Plot.dot(points.slice(-1), { x: 'step', y: 'loss', fill: INSIDE, r: 4 }),
            ],
        });
    }
}

/** Round numbers between two losses: a few of each decade, or the decades alone where there are many. */
function decades(low: number, high: number): number[] {
    const from = Math.floor(Math.log10(low));
    const to = Math.ceil(Math.log10(high));
    const span = Math.log10(high / low);
    const parts = span < 1.5 ? [1, 2, 5] : span < 3 ? [1, 3] : [1];
    return Array.from({ length: to - from + 1 }, (_, i) => from + i)
        .flatMap((power) => parts.map((part) => part * 10 ** power))
        .filter((tick) => tick >= low && tick <= high);
}

define('ts-loss-curve', TsLossCurve);
