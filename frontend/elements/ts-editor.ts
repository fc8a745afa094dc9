import { html, LitElement, nothing, type CSSResult, type PropertyDeclarations, type PropertyValues } from 'lit';
import { common, define, whole } from './shared';
import { forget, keep, kept } from './keeping';
import { editorStyles } from './ts-editor-styles';

const SAVE_AFTER_MS = 2500;
const ANSWER_WITHIN_MS = 10_000;

/**
 * A plain text with line numbers that saves itself. What is typed is kept in this browser until the server has it.
 *
 * Property `key` names the text among all of the site, `text` and `revision` are what the server has, `marks` are lines to
 * point out. Fires `editor-save` with {text, revision} a moment after a change. The server answers by one of
 * `saved(text, revision)`, `refused()` (it has another text) or `failed()` (it does not take this one).
 * `replace(text, revision)` puts another text in; `jump(line, column)` goes to a place.
 */
export class TsEditor extends LitElement {
    static override properties: PropertyDeclarations = {
        key: {},
        text: {},
        revision: { type: Number },
        marks: { attribute: false },
        label: {},
        hint: {},
        longest: { type: Number },
        lines: { state: true },
        state: { state: true },
    };

    static override styles: CSSResult[] = [common, editorStyles];

    declare key: string;
    declare text: string;
    declare revision: number;
    declare marks: number[];
    declare label: string;
    declare hint: string;
    declare longest: number;
    declare lines: number;
    declare state: string;

    private timer = 0;
    private overdue = 0;
    private sent: string | null = null;
    private quarrel = false;
    private spurned: string | null = null;
    private opened = '';
    private known = 0;

    constructor() {
        super();
        this.key = '';
        this.text = '';
        this.revision = 0;
        this.marks = [];
        this.label = 'Text';
        this.hint = '';
        this.longest = 0;
        this.lines = 1;
        this.state = '';
    }

    /** The server has this text. */
    saved(text: string, revision: number): void {
        this.settle(revision);
        if (this.area.value === text) {
            forget(this.key);
            this.state = 'Saved.';
        } else {
            this.saveSoon();
        }
    }

    /** The server has another text: nothing more is sent until a person has chosen. */
    refused(): void {
        this.failed();
        this.quarrel = true;
    }

    /** The server does not take this text; another is sent again. */
    failed(): void {
        this.spurned = this.sent;
        this.sent = null;
        window.clearTimeout(this.overdue);
        window.clearTimeout(this.timer);
        this.state = 'Not saved. What you typed is kept in this browser.';
    }

    replace(text: string, revision: number): void {
        this.settle(revision);
        this.area.value = text;
        this.lines = count(text);
        forget(this.key);
        this.state = 'Saved.';
    }

    /** Sends what is typed over the text of this revision. */
    overwrite(revision: number): void {
        this.settle(revision);
        this.save();
    }

    /** Sends at once what is not saved yet. */
    save(): void {
        window.clearTimeout(this.timer);
        if (this.sent !== null || this.quarrel) {
            return;
        }
        const text = this.area.value;
        this.sent = text;
        this.state = 'Saving …';
        window.clearTimeout(this.overdue);
        this.overdue = window.setTimeout(() => {
            this.sent = null;
            this.state = 'The server does not answer. What you typed is kept in this browser.';
            this.saveSoon();
        }, ANSWER_WITHIN_MS);
        this.dispatchEvent(new CustomEvent('editor-save', { detail: { text, revision: this.known } }));
    }

    /** @param line from 1  @param column from 1, or 0 for the whole line */
    jump(line: number, column: number): void {
        const rows = this.area.value.split('\n');
        const before = rows.slice(0, line - 1).reduce((sum, row) => sum + row.length + 1, 0);
        const row = rows[line - 1] ?? '';
        const start = before + Math.min(Math.max(0, column - 1), row.length);
        this.area.focus();
        this.area.setSelectionRange(start, before + row.length);
        const height = this.area.scrollHeight / Math.max(1, this.lines);
        this.area.scrollTop = Math.max(0, (line - 4) * height);
        this.area.scrollLeft = Math.max(0, (column - 40) * 8);
        this.scrollIntoView({ block: 'nearest' });
    }

    override disconnectedCallback(): void {
        super.disconnectedCallback();
        window.clearTimeout(this.timer);
        window.clearTimeout(this.overdue);
    }

    protected override updated(changed: PropertyValues): void {
        if (changed.has('key') && this.key && this.opened !== this.key) {
            this.opened = this.key;
            this.open();
        }
    }

    protected override render() {
        const marked = new Set(this.marks);
        const numbers = [];
        for (let n = 1; n <= this.lines; n++) {
            numbers.push(marked.has(n) ? html`<div class="marked">✕ ${n}</div>` : html`<div>${n}</div>`);
        }
        return html`<label for="area">${this.label}</label>
            ${this.hint ? html`<p class="hint soft" id="hint">${this.hint}</p>` : nothing}
            <div class="frame" @dragover=${this.over} @drop=${this.drop}>
                <div class="gutter" aria-hidden="true">${numbers}</div>
                <textarea
                    id="area"
                    aria-describedby=${this.hint ? 'hint' : nothing}
                    spellcheck="false"
                    autocapitalize="off"
                    autocomplete="off"
                    wrap="off"
                    @input=${this.typed}
                    @blur=${this.left}
                    @scroll=${this.scrolled}
                ></textarea>
            </div>
            <p class="state soft">
                <span role="status">${this.state}</span>
                <span>${whole(this.lines)} lines</span>
            </p>`;
    }

    /** Shows what the server has, or what was typed here and never reached it. */
    private open(): void {
        const unsaved = kept(this.key);
        this.known = this.revision;
        this.area.value = unsaved?.text ?? this.text;
        this.lines = count(this.area.value);
        if (unsaved && unsaved.text !== this.text) {
            this.known = unsaved.revision ?? this.revision;
            this.state = 'What you typed here before was not saved. It is back.';
            this.saveSoon();
        } else {
            forget(this.key);
            this.state = 'Saved.';
        }
    }

    private settle(revision: number): void {
        window.clearTimeout(this.overdue);
        this.sent = null;
        this.spurned = null;
        this.quarrel = false;
        this.known = revision;
    }

    private readonly typed = (): void => {
        const text = this.area.value;
        this.lines = count(text);
        const there = keep(this.key, text, this.known);
        this.state = there ? 'Not saved yet. It is kept in this browser.' : 'Not saved yet.';
        if (this.longest && text.length > this.longest) {
            this.state = `${whole(text.length)} characters, and ${whole(this.longest)} is the most. Shorten it to save it.`;
        }
        this.saveSoon();
    };

    private saveSoon(): void {
        window.clearTimeout(this.timer);
        if (!this.quarrel) {
            this.timer = window.setTimeout(() => this.save(), SAVE_AFTER_MS);
        }
    }

    private readonly left = (): void => {
        if (!this.quarrel && this.area.value !== this.spurned && kept(this.key)) {
            this.save();
        }
    };

    private readonly scrolled = (): void => {
        const gutter = this.renderRoot.querySelector('.gutter');
        if (gutter) {
            gutter.scrollTop = this.area.scrollTop;
        }
    };

    private readonly over = (event: DragEvent): void => {
        if (event.dataTransfer?.types.includes('Files')) {
            event.preventDefault();
        }
    };

    private readonly drop = (event: DragEvent): void => {
        const file = event.dataTransfer?.files[0];
        if (file) {
            event.preventDefault();
            void file.text().then((text) => {
                this.area.value = text;
                this.typed();
            });
        }
    };

    private get area(): HTMLTextAreaElement {
        return this.renderRoot.querySelector('textarea') as HTMLTextAreaElement;
    }
}

function count(text: string): number {
    return text.split('\n').length;
}

define('ts-editor', TsEditor);
