import { css, html, LitElement, nothing } from 'lit';
import { common, define } from './shared';
import type { StrengthLevel } from './types';

const SCALE: StrengthLevel[] = ['very weak', 'weak', 'moderate', 'strong', 'very strong'];

/**
 * Strength of evidence with its whole scale.
 *
 * Properties: `level` (one of the five words, in either spelling: "very weak" or VERY_WEAK; null or empty for none),
 * `sentence` (shown after the scale, or alone where there is no level).
 */
export class TsStrength extends LitElement {
    static override properties = { level: {}, sentence: {} };

    static override styles = [
        common,
        css`
            p.word {
                margin: 0 0 0.35rem;
                color: var(--ts-ink);
                font: 600 1.1875rem/1.35 var(--ts-serif, serif);
            }

            .word::first-letter {
                text-transform: uppercase;
            }

            ol {
                display: grid;
                grid-template-columns: repeat(5, 1fr);
                gap: 0.3rem;
                max-width: 20rem;
                margin: 0 0 0.3rem;
                padding: 0;
                list-style: none;
            }

            li {
                height: 0.36rem;
                border-radius: 0.2rem;
                background: var(--ts-rule);
            }

            li.here {
                background: var(--ts-ink);
            }

            p {
                margin: 0;
                color: var(--ts-soft);
            }

            b {
                color: var(--ts-ink);
            }

            @media (forced-colors: active) {
                li {
                    border: 1px solid CanvasText;
                }

                li.here {
                    background: CanvasText;
                }
            }
        `,
    ];

    declare level: string | null;
    declare sentence: string;

    constructor() {
        super();
        this.level = null;
        this.sentence = '';
    }

    protected override render() {
        const here = SCALE.indexOf((this.level ?? '').toLowerCase().replaceAll('_', ' ') as StrengthLevel);
        if (here < 0) {
            return html`<p class="word">Not rated</p>
                <p>${this.sentence || 'No strength is shown: the mechanism is broken inside its scope, or was not checked.'}</p>`;
        }
        return html`<p class="word">${SCALE[here]}</p>
            <ol aria-hidden="true">
                ${SCALE.map((_, i) => html`<li class=${i === here ? 'here' : ''}></li>`)}
            </ol>
            <p>
                <span class="hidden">Step ${here + 1} of 5 on the scale: </span>${SCALE.map(
                    (word, i) => html`${i > 0 ? ' · ' : ''}${i === here ? html`<b>${word}</b>` : word}`,
                )}.${this.sentence ? html` ${this.sentence}` : nothing}
            </p>`;
    }
}

define('ts-strength', TsStrength);
