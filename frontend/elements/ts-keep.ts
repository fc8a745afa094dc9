import { define } from './shared';

const PREFIX = 'touchstone.keep.';
const LONGEST_MS = 30 * 24 * 3600 * 1000;
const SAVE_AFTER_MS = 250;

type Field = HTMLElement & { value: string };

/**
 * Keeps what a person types in the field it wraps, in this browser, until the server has acknowledged it.
 *
 * Property `key` names the field (with its page). Call `clear()` when the server has stored the text. Fires `keep-restored`
 * with {key, value} after it has put kept text back; it never overwrites text that is already there.
 */
export class TsKeep extends HTMLElement {
    static observedAttributes = ['key'];

    private name = '';
    private timer = 0;

    get key(): string {
        return this.name;
    }

    set key(name: string) {
        this.name = name ?? '';
        this.restoreSoon();
    }

    attributeChangedCallback(_: string, __: string | null, value: string | null): void {
        this.key = value ?? '';
    }

    connectedCallback(): void {
        this.style.display = 'contents';
        this.addEventListener('input', this.keepSoon);
        this.restoreSoon();
    }

    disconnectedCallback(): void {
        this.removeEventListener('input', this.keepSoon);
        if (this.timer) {
            this.keep();
        }
    }

    /** Forgets the kept text: the server has it. */
    clear(): void {
        window.clearTimeout(this.timer);
        this.timer = 0;
        storage()?.removeItem(PREFIX + this.name);
    }

    private readonly keepSoon = (): void => {
        window.clearTimeout(this.timer);
        this.timer = window.setTimeout(() => this.keep(), SAVE_AFTER_MS);
    };

    private keep(): void {
        window.clearTimeout(this.timer);
        this.timer = 0;
        const text = this.field()?.value ?? '';
        if (!this.name) {
            return;
        }
        if (text === '') {
            storage()?.removeItem(PREFIX + this.name);
        } else {
            try {
                storage()?.setItem(PREFIX + this.name, JSON.stringify({ text, at: Date.now() }));
            } catch {
                this.dispatchEvent(new CustomEvent('keep-failed', { detail: { key: this.name }, bubbles: true }));
            }
        }
    }

    private restoreSoon(): void {
        if (this.isConnected && this.name) {
            requestAnimationFrame(() => this.restore());
        }
    }

    private restore(): void {
        const field = this.field();
        const value = kept(this.name);
        if (!field || !value || field.value) {
            return;
        }
        field.value = value;
        field.dispatchEvent(new CustomEvent('input', { bubbles: true, composed: true }));
        field.dispatchEvent(new CustomEvent('change', { bubbles: true }));
        this.dispatchEvent(new CustomEvent('keep-restored', { detail: { key: this.name, value }, bubbles: true, composed: true }));
    }

    private field(): Field | null {
        return this.querySelector<Field>('vaadin-text-area, vaadin-text-field, vaadin-email-field, textarea, input');
    }
}

function storage(): Storage | null {
    try {
        return window.localStorage;
    } catch {
        return null;
    }
}

function kept(name: string): string | null {
    try {
        const entry = JSON.parse(storage()?.getItem(PREFIX + name) ?? 'null') as { text: string; at: number } | null;
        if (entry && Date.now() - entry.at > LONGEST_MS) {
            storage()?.removeItem(PREFIX + name);
            return null;
        }
        return entry?.text ?? null;
    } catch {
        return null;
    }
}

define('ts-keep', TsKeep);
