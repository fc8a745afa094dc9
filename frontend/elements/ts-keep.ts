import { define } from './shared';

const PREFIX = 'touchstone.keep.';
const LONGEST_MS = 30 * 24 * 3600 * 1000;
const SAVE_AFTER_MS = 250;

type Field = HTMLElement & { value: string };

interface Entry {
    text: string;
    at: number;
    once: string;
}

/**
 * Keeps what a person types in the field it wraps, in this browser, until the server has acknowledged it: a text field, a
 * select, or a group of radio buttons.
 *
 * Property `key` names the field (with its page). Call `clear()` when the server has stored the text. Fires `keep-restored`
 * with {key, value} after it has put kept text back; it never overwrites text that is already there. Fires `keep-once` with
 * {once}, a key of its own for each text: the same until `clear()`, also after a reload, so that a text whose sending was
 * not answered can be sent again and stands once.
 */
export class TsKeep extends HTMLElement {
    static observedAttributes = ['key'];

    private name = '';
    private timer = 0;
    private once = '';

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
        this.addEventListener('change', this.keepNow);
        window.addEventListener('pagehide', this.keepNow);
        this.restoreSoon();
    }

    disconnectedCallback(): void {
        this.removeEventListener('input', this.keepSoon);
        this.removeEventListener('change', this.keepNow);
        window.removeEventListener('pagehide', this.keepNow);
        this.keepNow();
    }

    /** Forgets the kept text: the server has it. */
    clear(): void {
        window.clearTimeout(this.timer);
        this.timer = 0;
        this.once = '';
        storage()?.removeItem(PREFIX + this.name);
    }

    private readonly keepSoon = (): void => {
        if (!this.once) {
            this.nameOnce(crypto.randomUUID?.() ?? randomUuid());
        }
        window.clearTimeout(this.timer);
        this.timer = window.setTimeout(() => this.keep(), SAVE_AFTER_MS);
    };

    /** What was just typed, when a field is left or the page goes away. */
    private readonly keepNow = (): void => {
        if (this.timer) {
            this.keep();
        }
    };

    private keep(): void {
        window.clearTimeout(this.timer);
        this.timer = 0;
        const text = this.value();
        if (!this.name) {
            return;
        }
        if (text === '') {
            storage()?.removeItem(PREFIX + this.name);
        } else {
            try {
                storage()?.setItem(PREFIX + this.name, JSON.stringify({ text, at: Date.now(), once: this.once }));
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
        const entry = kept(this.name);
        if (!entry || this.value()) {
            return;
        }
        const field = this.put(entry.text);
        if (!field) {
            return;
        }
        this.nameOnce(entry.once || randomUuid());
        field.dispatchEvent(new CustomEvent('input', { bubbles: true, composed: true }));
        field.dispatchEvent(new CustomEvent('change', { bubbles: true }));
        this.dispatchEvent(
            new CustomEvent('keep-restored', { detail: { key: this.name, value: entry.text }, bubbles: true, composed: true }),
        );
    }

    private nameOnce(once: string): void {
        this.once = once;
        this.dispatchEvent(new CustomEvent('keep-once', { detail: { once } }));
    }

    private value(): string {
        return this.querySelector('input[type=radio]')
            ? (this.querySelector<HTMLInputElement>('input[type=radio]:checked')?.value ?? '')
            : (this.field()?.value ?? '');
    }

    /** Puts a kept value back and gives what it was put into. */
    private put(value: string): HTMLElement | null {
        const radios = [...this.querySelectorAll<HTMLInputElement>('input[type=radio]')];
        if (radios.length > 0) {
            const radio = radios.find((one) => one.value === value) ?? null;
            if (radio) {
                radio.checked = true;
            }
            return radio;
        }
        const field = this.field();
        if (field) {
            field.value = value;
        }
        return field;
    }

    private field(): Field | null {
        return this.querySelector<Field>('vaadin-text-area, vaadin-text-field, vaadin-email-field, textarea, select, input');
    }
}

/** For pages that are not served securely, where browsers have no other. */
function randomUuid(): string {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function storage(): Storage | null {
    try {
        return window.localStorage;
    } catch {
        return null;
    }
}

function kept(name: string): Entry | null {
    try {
        const entry = JSON.parse(storage()?.getItem(PREFIX + name) ?? 'null') as Entry | null;
        if (entry && Date.now() - entry.at > LONGEST_MS) {
            storage()?.removeItem(PREFIX + name);
            return null;
        }
        return entry;
    } catch {
        return null;
    }
}

define('ts-keep', TsKeep);
