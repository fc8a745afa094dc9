import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { styles } from './ts-boxes-styles';
import { common, define, whole } from './shared';
import type { BoxCount, BoxKind } from './types';

interface Kind {
    kind: BoxKind;
    name: string;
    meaning: string;
    column: string;
    row: string;
}

const COLUMNS: [string, string][] = [
    ['in scope,', 'mechanism holds'],
    ['in scope,', 'mechanism fails'],
    ['outside the scope:', 'the claim is silent'],
];
const ROWS = ['behaves as expected', 'does not'];

const NAMES: [BoxKind, string, string][] = [
    ['RIGHT_AS_CLAIMED', 'Right, as claimed', 'The model behaves as expected, and the mechanism is there.'],
    ['RIGHT_FOR_ANOTHER_REASON', 'Right for another reason', 'The model behaves as expected, without the mechanism.'],
    ['RIGHT_UNEXPLAINED', 'Right, unexplained', 'The model behaves as expected where the claim says nothing.'],
    ['SURPRISE', 'Surprise', 'The mechanism is there and does not secure the behaviour.'],
    ['BOTH_FAIL', 'Both fail', 'The mechanism is not there, and the model does not behave as expected.'],
    ['WRONG_NO_PROMISE', 'Wrong, and no promise was made', 'The model does not behave as expected where the claim says nothing.'],
];

const KINDS: Kind[] = NAMES.map(([kind, name, meaning], i) => ({
    kind,
    name,
    meaning,
    column: COLUMNS[i % 3]!.join(' '),
    row: ROWS[Math.floor(i / 3)]!,
}));

/**
 * The six boxes: the same inputs by what the model did (rows) and by what is claimed inside (columns).
 *
 * Properties: `title`, `finding`, `boxes` ([{kind, count}], kinds as in Examination.BoxKind), `drawn` (how many inputs
 * in all; their sum unless told), `selected` (kind of the open box or null). Fires `box-open` with {kind}.
 */
export class TsBoxes extends LitElement {
    static override properties = {
        title: {},
        finding: {},
        boxes: { type: Array },
        drawn: { type: Number },
        selected: {},
    };

    static override styles = [common, styles];

    declare title: string;
    declare finding: string;
    declare boxes: BoxCount[];
    declare drawn: number;
    declare selected: BoxKind | null;

    constructor() {
        super();
        this.title = '';
        this.finding = '';
        this.boxes = [];
        this.drawn = 0;
        this.selected = null;
    }

    protected override render() {
        const counts = new Map((this.boxes ?? []).map((box) => [box.kind, box.count]));
        const drawn = this.drawn || [...counts.values()].reduce((sum, count) => sum + count, 0);
        const each = perDot(drawn);
        return html`<section aria-label=${this.title || 'The six boxes'}>
            ${this.title ? html`<p class="title">${this.title}</p>` : nothing}
            <div class="grid">
                <span class="corner"></span>
                ${COLUMNS.map(([first, second]) => html`<span class="column" aria-hidden="true"><b>${first}</b> ${second}</span>`)}
                ${KINDS.map((kind, i) => [
                    i % 3 === 0 ? html`<span class="row" aria-hidden="true">${ROWS[i / 3]}</span>` : nothing,
                    this.box(kind, counts.get(kind.kind) ?? 0, drawn, each),
                ])}
            </div>
            <p class="soft">
                ${whole(drawn)} inputs.
                ${each > 1
                    ? `Each dot stands for ${whole(each)} inputs; a box that is not empty has at least one.`
                    : 'Each dot is one input.'}
                Round: behaves as expected. Ring: does not. Diamond: a surprise.
                ${this.finding}
            </p>
        </section>`;
    }

    private box(box: Kind, count: number, drawn: number, each: number): TemplateResult {
        const kind = box.kind.toLowerCase().replaceAll('_', '-');
        const dots = count > 0 ? Math.max(1, Math.round(count / each)) : 0;
        const content = html`<span class="head"><span class="name">${box.name}</span><span class="count">${whole(count)}</span></span>
            <span class="where" aria-hidden="true">${box.column} · ${box.row}</span>
            <span class="dots" aria-hidden="true">${Array.from({ length: dots }, () => html`<i></i>`)}</span>
            ${count > 0 ? html`<span class="open">${count === 1 ? 'Show it' : 'Show them'}</span>` : nothing}`;
        const said = `${box.name}: ${whole(count)} of ${whole(drawn)} inputs. ${box.meaning} (${box.column}; ${box.row}.)`;
        if (count === 0) {
            return html`<div class="box ${kind} empty" role="group" aria-label=${said}>${content}</div>`;
        }
        return html`<button
            type="button"
            class="box ${kind}"
            title=${box.meaning}
            aria-label="${said} Show ${count === 1 ? 'it' : 'them'}."
            aria-pressed=${this.selected === box.kind}
            @click=${() => this.open(box.kind)}
        >
            ${content}
        </button>`;
    }

    private open(kind: BoxKind): void {
        this.selected = kind;
        this.dispatchEvent(new CustomEvent('box-open', { detail: { kind }, bubbles: true, composed: true }));
    }
}

/** How many inputs one dot stands for, so that there are about a hundred dots: 1, 2, 5, 10, 20, 50 … */
function perDot(drawn: number): number {
    let each = 1;
    for (let i = 0; drawn / each > 100; i++) {
        each *= i % 3 === 1 ? 2.5 : 2;
    }
    return each;
}

define('ts-boxes', TsBoxes);
