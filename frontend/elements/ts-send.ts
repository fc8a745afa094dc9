import { css, html, LitElement, nothing, type CSSResult, type PropertyDeclarations } from 'lit';
import { dropped, dropPlace, hover } from './dropping';
import { common, define } from './shared';

/**
 * A place to drop one large file, or to choose it. `send()` sends it to the address in `target`, piece by piece, with its
 * name in the header X-Filename; `clear()` forgets it. Property `label` names the place, `accept` is a list of endings,
 * `longest` the most bytes. What goes wrong on the way stands beside the file, which stays chosen.
 */
export class TsSend extends LitElement {
    static override properties: PropertyDeclarations = {
        label: {},
        accept: {},
        target: {},
        longest: { type: Number },
        over: { state: true },
        trouble: { state: true },
        chosen: { state: true },
        sent: { state: true },
    };

    static override styles: CSSResult[] = [
        common,
        dropPlace,
        css`
            input {
                position: absolute;
                width: 1px;
                height: 1px;
                opacity: 0;
            }

            .choose,
            button {
                display: inline-flex;
                align-items: center;
                min-height: 2.5rem;
                padding: 0.4rem 1rem;
                border: 1px solid var(--ts-ink);
                border-radius: var(--ts-radius);
                background: transparent;
                color: var(--ts-ink);
                font: inherit;
                font-weight: 400;
                cursor: pointer;
                box-sizing: border-box;
            }

            input:focus-visible + .choose {
                outline: 3px solid var(--ts-focus);
                outline-offset: 2px;
            }

            .file {
                margin: 0;
                overflow-wrap: anywhere;
            }

            .way {
                display: flex;
                flex-wrap: wrap;
                align-items: center;
                gap: 0.5rem 1rem;
                margin-top: 0.75rem;
            }

            progress {
                width: min(20rem, 100%);
                accent-color: var(--ts-outside);
            }

            .trouble {
                margin: 0.5rem 0 0;
                color: var(--ts-broken);
                font-weight: 600;
            }
        `,
    ];

    declare label: string;
    declare accept: string;
    declare target: string;
    declare longest: number;
    declare over: boolean;
    declare trouble: string;
    declare chosen: File | null;
    declare sent: number | null;

    private request: XMLHttpRequest | null = null;

    constructor() {
        super();
        this.label = 'Choose a file';
        this.accept = '';
        this.target = '';
        this.longest = 0;
        this.over = false;
        this.trouble = '';
        this.chosen = null;
        this.sent = null;
    }

    /** Sends the chosen file; once at a time. */
    send(): void {
        this.trouble = '';
        const file = this.chosen;
        if (this.request) {
            return;
        }
        if (!file) {
            this.trouble = 'Choose a file first.';
            this.renderRoot.querySelector('input')?.focus();
            return;
        }
        const request = new XMLHttpRequest();
        this.request = request;
        this.sent = 0;
        request.upload.onprogress = (event) => (this.sent = event.total ? event.loaded / event.total : 0);
        request.onload = () => this.end(request.status);
        request.onerror = () => this.end(0);
        request.onabort = () => this.end(-1);
        request.open('POST', this.target);
        request.setRequestHeader('Content-Type', 'application/octet-stream');
        request.setRequestHeader('X-Filename', encodeURIComponent(file.name));
        request.send(file);
    }

    /** Forgets the file. */
    clear(): void {
        this.chosen = null;
        this.trouble = '';
    }

    override disconnectedCallback(): void {
        super.disconnectedCallback();
        this.request?.abort();
    }

    protected override render() {
        return html`<div
                class="place ${this.over ? 'over' : ''}"
                @dragover=${(event: DragEvent) => hover(this, event)}
                @dragleave=${() => (this.over = false)}
                @drop=${(event: DragEvent) => this.take(dropped(this, event))}
            >
                <label for="file">${this.label}</label>
                <span>
                    <input
                        id="file"
                        type="file"
                        accept=${this.accept || nothing}
                        aria-describedby="file-name trouble"
                        @change=${(event: Event) => {
                            const input = event.target as HTMLInputElement;
                            this.take(input.files?.[0]);
                            input.value = '';
                        }}
                    />
                    <label class="choose" for="file">${this.chosen ? 'Choose another' : 'Choose a file'}</label>
                </span>
                <p class="file" id="file-name" role="status">
                    ${this.chosen ? html`<bdi dir="auto">${this.chosen.name}</bdi>, ${size(this.chosen.size)}` : nothing}
                </p>
            </div>
            ${this.sent === null
                ? nothing
                : html`<div class="way">
                      <progress max="1" .value=${this.sent} aria-label="How much was sent"></progress>
                      <span>${this.sent < 1 ? `${Math.floor(100 * this.sent)}% sent` : 'Sent, waiting for an answer'}</span>
                      <button type="button" @click=${() => this.request?.abort()}>Cancel</button>
                  </div>`}
            <p class="trouble" id="trouble" role="alert">${this.trouble}</p>`;
    }

    private take(file?: File): void {
        if (!file || this.request) {
            return;
        }
        this.trouble = '';
        if (this.longest && file.size > this.longest) {
            this.trouble = `${file.name} has ${size(file.size)}, and at most ${size(this.longest)} are taken. Bring it in parts.`;
            return;
        }
        if (file.size === 0) {
            this.trouble = `${file.name} is empty. Choose the file of a log.`;
            return;
        }
        this.chosen = file;
    }

    private end(status: number): void {
        this.request = null;
        this.sent = null;
        if (status === -1) {
            this.trouble = 'Sending was cancelled. Nothing was kept.';
        } else if (status === 0) {
            this.trouble = 'The connection broke before the file was sent. Try again.';
        } else if (status === 401 || status === 403 || status === 404 || status === 410) {
            this.trouble = 'This page was open for long, or you signed out. Load it again; what you typed is kept.';
        } else if (status >= 500) {
            this.trouble = 'The file could not be taken in here. Try again in a minute.';
        }
    }
}

/** Bytes as the server says them. */
function size(bytes: number): string {
    const units: [number, string][] = [
        [1024 * 1024, 'MB'],
        [1024, 'kB'],
    ];
    for (const [unit, name] of units) {
        if (bytes >= unit) {
            return `${Math.round((10 * bytes) / unit) / 10} ${name}`;
        }
    }
    return `${bytes} bytes`;
}

define('ts-send', TsSend);
