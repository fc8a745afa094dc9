import { css, html, LitElement, nothing, type CSSResult, type PropertyDeclarations } from 'lit';
import { dropped, dropPlace, hover } from './dropping';
import { common, define, whole } from './shared';

/**
 * A place to drop one text file, or to choose it. Fires `file-text` with {name, text}. Property `label` names it, `accept`
 * is a list of endings, `longest` the most characters.
 */
export class TsDrop extends LitElement {
    static override properties: PropertyDeclarations = {
        label: {},
        accept: {},
        longest: { type: Number },
        over: { state: true },
        trouble: { state: true },
    };

    static override styles: CSSResult[] = [
        common,
        dropPlace,
        css`
            input {
                font: inherit;
                color: var(--ts-soft);
                max-width: 100%;
            }

            input::file-selector-button {
                min-height: 2.5rem;
                margin-right: 0.75rem;
                padding: 0.4rem 1rem;
                border: 1px solid var(--ts-ink);
                border-radius: var(--ts-radius);
                background: transparent;
                color: var(--ts-ink);
                font: inherit;
                cursor: pointer;
            }

            .trouble {
                color: var(--ts-broken);
                font-weight: 600;
                margin: 0;
            }
        `,
    ];

    declare label: string;
    declare accept: string;
    declare longest: number;
    declare over: boolean;
    declare trouble: string;

    constructor() {
        super();
        this.label = 'Choose a file';
        this.accept = '';
        this.longest = 0;
        this.over = false;
        this.trouble = '';
    }

    protected override render() {
        return html`<div
                class="place ${this.over ? 'over' : ''}"
                @dragover=${(event: DragEvent) => hover(this, event)}
                @dragleave=${() => (this.over = false)}
                @drop=${(event: DragEvent) => this.take(dropped(this, event))}
            >
                <label for="file">${this.label}</label>
                <input
                    id="file"
                    type="file"
                    accept=${this.accept || nothing}
                    aria-describedby="trouble"
                    @change=${(event: Event) => this.take((event.target as HTMLInputElement).files?.[0])}
                />
            </div>
            <p class="trouble" id="trouble" role="alert">${this.trouble}</p>`;
    }

    private take(file?: File): void {
        this.trouble = '';
        if (!file) {
            return;
        }
        if (this.longest && file.size > 4 * this.longest) {
            this.trouble = `This file is too large. A claim has at most ${whole(this.longest)} characters.`;
            return;
        }
        void file.text().then((text) => {
            if (text.includes('\u0000') || text.includes('\uFFFD')) {
                this.trouble = 'This is not a text file in UTF-8. Choose the claim’s YAML file.';
                return;
            }
            this.dispatchEvent(new CustomEvent('file-text', { detail: { name: file.name, text } }));
        });
    }
}

define('ts-drop', TsDrop);
