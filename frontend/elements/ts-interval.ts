import { css, html, LitElement, nothing } from 'lit';
import { common, define, whole } from './shared';

const MOST_DECIMALS = 3;

/**
 * A counted share with the interval it may really lie in, as bar, whisker and words.
 *
 * Properties: `title` (spoken before the numbers), `held`, `tried`, `low` and `high` (limits, 0 to 1), `kind`
 * (`outside` or `inside`), `noun` (what was counted, "inputs" unless told), `note` (words after the numbers).
 */
export class TsInterval extends LitElement {
    static override properties = {
        title: {},
        held: { type: Number },
        tried: { type: Number },
        low: { type: Number },
        high: { type: Number },
        kind: { reflect: true },
        noun: {},
        note: {},
    };

    static override styles = [
        common,
        css`
            .row {
                display: flex;
                flex-wrap: wrap;
                align-items: center;
                gap: 0.3rem 0.75rem;
            }

            .bar {
                --hue: var(--ts-outside);
                --track: var(--ts-outside-track);
                position: relative;
                flex: 0 1 11.5rem;
                min-width: 7rem;
                height: 0.6rem;
            }

            :host([kind='inside']) .bar {
                --hue: var(--ts-inside);
                --track: var(--ts-inside-wash);
            }

            .track,
            .fill {
                position: absolute;
                inset: 0;
                border-radius: 0.3rem;
                background: var(--track);
            }

            .fill {
                right: auto;
                background: var(--hue);
                border-radius: 0.3rem 0 0 0.3rem;
            }

            .whisker {
                position: absolute;
                top: -0.22rem;
                bottom: -0.22rem;
                min-width: 4px;
                border: 1.5px solid var(--ts-ink);
                border-radius: 3px;
                background: color-mix(in srgb, var(--ts-paper) 55%, transparent);
            }

            @media (forced-colors: active) {
                .track,
                .fill {
                    forced-color-adjust: none;
                }
            }

            .range {
                color: var(--ts-soft);
            }
        `,
    ];

    declare title: string;
    declare held: number;
    declare tried: number;
    declare low: number;
    declare high: number;
    declare kind: 'outside' | 'inside';
    declare noun: string;
    declare note: string;

    constructor() {
        super();
        this.title = '';
        this.held = 0;
        this.tried = 0;
        this.low = 0;
        this.high = 1;
        this.kind = 'outside';
        this.noun = 'inputs';
        this.note = '';
    }

    protected override render() {
        if (!(this.tried > 0)) {
            return html`<div class="row"><span class="range">Nothing was tried, so there is no share to show.</span></div>`;
        }
        const low = Math.min(Math.max(this.low, 0), 1);
        const high = Math.min(Math.max(this.high, low), 1);
        return html`<div class="row">
            <span class="bar" aria-hidden="true">
                <span class="track"></span>
                <span class="fill" style="width:${(100 * this.held) / this.tried}%"></span>
                <span
                    class="whisker"
                    style="left:min(${100 * low}%, calc(100% - 4px));width:${100 * (high - low)}%"
                ></span>
            </span>
            <span>
                ${this.title ? html`<span class="hidden">${this.title}: </span>` : nothing}${whole(this.held)} of
                ${whole(this.tried)} ${this.noun} <span class="range">(${limits(low, high)})</span>${
                    this.note ? html`<span class="range"> ${this.note}</span>` : nothing
                }
            </span>
        </div>`;
    }
}

/**
 * Both limits in per cent, rounded outwards, with as many decimals as the distance between them deserves and as keep a
 * limit short of 0 or 100 from reading as 0 or 100.
 */
export function limits(low: number, high: number): string {
    let decimals = high - low < 0.002 ? 2 : high - low < 0.02 || low > 0.98 || high < 0.02 ? 1 : 0;
    let [down, up] = outwards(low, high, decimals);
    while (decimals < MOST_DECIMALS && ((up === 100 && high < 1) || (down === 0 && low > 0))) {
        decimals++;
        [down, up] = outwards(low, high, decimals);
    }
    const text = (value: number) => (value === 0 || value === 100 ? String(value) : value.toFixed(decimals));
    return down === up ? `${text(down)}%` : `${text(down)}–${text(up)}%`;
}

function outwards(low: number, high: number, decimals: number): [number, number] {
    const unit = 100 * 10 ** decimals;
    return [Math.floor(low * unit + 1e-9) / (unit / 100), Math.ceil(high * unit - 1e-9) / (unit / 100)];
}

define('ts-interval', TsInterval);
