import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { common, define, whole } from './shared';

/**
 * How far a run or a sweep is: its place in the queue, what it is doing, step of total, time left.
 *
 * Properties: `stage` (plain words of what is being done), `place` (runs before this one, counting it: 1 is next; 0 once
 * it runs), `step`, `total` (0 while unknown), `secondsLeft` (null or below 0 while unknown), `done`, `counting`
 * (what is counted, such as "models built"; steps unless told).
 */
export class TsProgress extends LitElement {
    static override properties = {
        stage: {},
        place: { type: Number },
        step: { type: Number },
        total: { type: Number },
        secondsLeft: { type: Number },
        done: { type: Boolean },
        counting: {},
        spoken: { state: true },
    };

    static override styles = [
        common,
        css`
            .words {
                display: flex;
                flex-wrap: wrap;
                justify-content: space-between;
                gap: 0 1.5rem;
                margin: 0 0 0.35rem;
            }

            .bar {
                height: 0.5rem;
                overflow: hidden;
                border-radius: 0.25rem;
                background: var(--ts-rule);
            }

            .fill {
                height: 100%;
                border-radius: 0.25rem;
                background: var(--ts-ink);
                transition: width 0.4s linear;
            }

            .waiting > .fill {
                width: 22%;
                animation: pass 1.8s ease-in-out infinite alternate;
            }

            @media (forced-colors: active) {
                .bar {
                    border: 1px solid CanvasText;
                }

                .fill {
                    forced-color-adjust: none;
                    background: CanvasText;
                }
            }

            @keyframes pass {
                from {
                    margin-left: 0;
                }
                to {
                    margin-left: 78%;
                }
            }
        `,
    ];

    declare stage: string;
    declare place: number;
    declare step: number;
    declare total: number;
    declare secondsLeft: number | null;
    declare done: boolean;
    declare counting: string;
    declare spoken: string;

    constructor() {
        super();
        this.stage = '';
        this.place = 0;
        this.step = 0;
        this.total = 0;
        this.secondsLeft = -1;
        this.done = false;
        this.counting = '';
        this.spoken = '';
    }

    protected override willUpdate(changed: PropertyValues<this>): void {
        if (changed.has('stage') || changed.has('place') || changed.has('done')) {
            this.spoken = this.headline();
        }
    }

    protected override render() {
        const known = this.done || this.total > 0;
        const share = this.done ? 1 : Math.min(1, this.step / (this.total || 1));
        const detail = [
            !this.done && this.total > 0 ? this.counted() : '',
            !this.done && this.secondsLeft !== null && this.secondsLeft >= 0 ? left(this.secondsLeft) : '',
        ].filter(Boolean);
        return html`<p class="words">
                <span>${this.headline()}</span>
                ${detail.length > 0 ? html`<span class="soft">${detail.join(' · ')}</span>` : nothing}
            </p>
            <div
                class="bar ${known ? '' : 'waiting'}"
                role="progressbar"
                aria-label="Progress"
                aria-valuemin="0"
                aria-valuemax="100"
                aria-valuenow=${known ? Math.round(100 * share) : nothing}
                aria-valuetext=${[this.headline(), ...detail].join(', ')}
            >
                <div class="fill" style=${known ? `width:${100 * share}%` : nothing}></div>
            </div>
            <span class="hidden" role="status">${this.spoken}</span>`;
    }

    private counted(): string {
        const share = `${whole(this.step)} of ${whole(this.total)}`;
        return this.counting ? `${share} ${this.counting}` : `step ${share}`;
    }

    private headline(): string {
        if (this.done) {
            return this.stage || 'Done';
        }
        if (this.place > 0) {
            return this.place === 1 ? 'Next in the queue' : `Place ${whole(this.place)} in the queue`;
        }
        return this.stage || 'Starting';
    }
}

function left(seconds: number): string {
    if (seconds < 1.5) {
        return 'about a second left';
    }
    return seconds < 90 ? `about ${Math.round(seconds)} seconds left` : `about ${Math.round(seconds / 60)} minutes left`;
}

define('ts-progress', TsProgress);
