import { css, html, LitElement, nothing } from 'lit';
import { common, define } from './shared';

const CONTEXT = 64;
const LOOK_AFTER_MS = 150;

interface Passage {
    part: string;
    quote: string;
    prefix: string;
    suffix: string;
    top: number;
    left: number;
}

/**
 * Wraps words of a claim, each part of them in an element with `data-part`. When a reader selects some, by mouse, finger or
 * keyboard, it offers to criticise that passage; Tab leads from the selection to the offer, Escape takes it away.
 *
 * Fires `passage` with {part, quote, prefix, suffix}: the part in which the selection begins, the words selected of it, and
 * what stands before and after them.
 */
export class TsPassage extends LitElement {
    static override properties = { offered: { state: true } };

    static override styles = [
        common,
        css`
            :host {
                position: relative;
            }

            button {
                position: absolute;
                z-index: 5;
                padding: 0.45rem 0.9rem;
                border: 1px solid var(--ts-ink);
                border-radius: var(--ts-radius);
                background: var(--ts-ink);
                color: var(--ts-paper);
                font: 400 1rem/1.3 var(--ts-sans);
                white-space: nowrap;
                cursor: pointer;
            }

            button:focus-visible {
                outline: 3px solid var(--ts-focus);
                outline-offset: 2px;
            }

            .said {
                position: absolute;
                width: 1px;
                height: 1px;
                overflow: hidden;
                clip-path: inset(50%);
                white-space: nowrap;
            }

            @media print {
                button {
                    display: none;
                }
            }
        `,
    ];

    declare offered: Passage | null;
    private timer = 0;

    constructor() {
        super();
        this.offered = null;
    }

    override connectedCallback(): void {
        super.connectedCallback();
        document.addEventListener('selectionchange', this.lookSoon);
        document.addEventListener('keydown', this.key, true);
    }

    override disconnectedCallback(): void {
        document.removeEventListener('selectionchange', this.lookSoon);
        document.removeEventListener('keydown', this.key, true);
        window.clearTimeout(this.timer);
        super.disconnectedCallback();
    }

    protected override render() {
        const passage = this.offered;
        return html`<slot></slot>
            ${passage
                ? html`<button
                      type="button"
                      style="top:${passage.top}px;left:${passage.left}px"
                      @pointerdown=${(event: Event) => event.preventDefault()}
                      @click=${this.choose}
                  >
                      Criticise this passage
                  </button>`
                : nothing}
            <span class="said" role="status">${passage ? 'Press Tab to criticise this passage.' : ''}</span>`;
    }

    private readonly lookSoon = (): void => {
        window.clearTimeout(this.timer);
        this.timer = window.setTimeout(() => (this.offered = this.look()), LOOK_AFTER_MS);
    };

    private readonly key = (event: KeyboardEvent): void => {
        if (!this.offered) {
            return;
        }
        const button = this.renderRoot.querySelector('button');
        const there = this.shadowRoot?.activeElement === button;
        if (event.key === 'Escape') {
            this.offered = null;
        } else if (event.key === 'Tab' && !event.shiftKey && !event.ctrlKey && !event.altKey && !there) {
            event.preventDefault();
            button?.focus({ preventScroll: true });
        }
    };

    private look(): Passage | null {
        const selection = document.getSelection();
        if (!selection || selection.rangeCount === 0 || selection.isCollapsed) {
            return null;
        }
        const range = selection.getRangeAt(0);
        const part = this.partOf(range);
        if (!part) {
            return null;
        }
        const inside = document.createRange();
        inside.selectNodeContents(part);
        const chosen = inside.cloneRange();
        if (part.contains(range.startContainer)) {
            chosen.setStart(range.startContainer, range.startOffset);
        }
        if (part.contains(range.endContainer)) {
            chosen.setEnd(range.endContainer, range.endOffset);
        }
        const before = inside.cloneRange();
        before.setEnd(chosen.startContainer, chosen.startOffset);
        const text = part.textContent ?? '';
        const [from, to] = wholeWords(text, before.toString().length, before.toString().length + chosen.toString().length);
        const quote = spaced(text.slice(from, to)).trim();
        if (!quote) {
            return null;
        }
        const box = chosen.getBoundingClientRect();
        const own = this.getBoundingClientRect();
        return {
            part: part.dataset['part'] ?? '',
            quote,
            prefix: spaced(text.slice(0, from)).slice(-CONTEXT),
            suffix: spaced(text.slice(to)).slice(0, CONTEXT),
            top: box.bottom - own.top + 8,
            left: Math.max(0, Math.min(box.left - own.left, own.width - 190)),
        };
    }

    /** The part in which a selection begins; a selection that begins between parts belongs to the first it reaches. */
    private partOf(range: Range): HTMLElement | null {
        const start = range.startContainer instanceof Element ? range.startContainer : range.startContainer.parentElement;
        const around = start?.closest<HTMLElement>('[data-part]');
        if (around) {
            return this.contains(around) ? around : null;
        }
        return [...this.querySelectorAll<HTMLElement>('[data-part]')].find((part) => range.intersectsNode(part)) ?? null;
    }

    private choose(): void {
        const passage = this.offered;
        if (passage) {
            const { part, quote, prefix, suffix } = passage;
            this.offered = null;
            document.getSelection()?.removeAllRanges();
            this.dispatchEvent(new CustomEvent('passage', { detail: { part, quote, prefix, suffix } }));
        }
    }
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** A selection stretched to whole words, since nobody means half of one. */
function wholeWords(text: string, from: number, to: number): [number, number] {
    let start = from;
    let end = to;
    while (start > 0 && start < end && LETTER.test(text[start]!) && LETTER.test(text[start - 1]!)) {
        start--;
    }
    while (end < text.length && end > start && LETTER.test(text[end]!) && LETTER.test(text[end - 1]!)) {
        end++;
    }
    return [start, end];
}

function spaced(text: string): string {
    return text.replace(/\s+/g, ' ');
}

define('ts-passage', TsPassage);
