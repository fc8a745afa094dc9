import { css, html, nothing, svg, type PropertyValues, type SVGTemplateResult } from 'lit';
import { place, textWidth, type Point } from './labels';
import { define, figure, Picture, whole } from './shared';
import type { Arrow } from './types';

const LEAST_STORED = 0.05;

/**
 * Directions in the plane, one arrow an idea, with the hidden point of the input being tried.
 *
 * Properties: `title`, `finding`, `arrows`, `point` ([x, y] or null), `ghost` (the pinned input's point or null),
 * `highlight` (index of the arrow that came out loudest, or -1).
 */
export class TsVectors extends Picture {
    static override properties = {
        arrows: { type: Array },
        point: { type: Array },
        ghost: { type: Array },
        highlight: { type: Number },
    };

    static override styles = [
        ...Picture.styles,
        css`
            svg {
                margin: 0 auto;
            }

            .circle {
                fill: none;
                stroke: var(--ts-rule);
                stroke-dasharray: 1 5;
                stroke-linecap: round;
            }

            .ray {
                stroke: var(--ts-inside-soft);
                stroke-width: 1.5;
            }

            .tip {
                fill: var(--ts-inside-soft);
            }

            .ray.loud {
                stroke: var(--ts-inside);
                stroke-width: 2.5;
            }

            .tip.loud {
                fill: var(--ts-inside);
            }

            .lead {
                stroke: var(--ts-rule);
            }

            text {
                fill: var(--ts-soft);
                font: 400 13px var(--ts-sans, sans-serif);
            }

            text.loud {
                fill: var(--ts-ink);
                font-weight: 700;
            }

            .to-point {
                stroke: var(--ts-ink);
                stroke-width: 2;
            }

            .point {
                fill: var(--ts-surface);
                stroke: var(--ts-ink);
                stroke-width: 2.5;
            }

            .ghost {
                fill: none;
                stroke: var(--ts-soft);
                stroke-width: 2;
                stroke-dasharray: 3.2 2.2;
            }
        `,
    ];

    declare arrows: Arrow[];
    declare point: number[] | null;
    declare ghost: number[] | null;
    declare highlight: number;

    private reach = 1;
    private rise = 1;

    constructor() {
        super();
        this.arrows = [];
        this.point = null;
        this.ghost = null;
        this.highlight = -1;
    }

    protected override willUpdate(changed: PropertyValues<this>): void {
        if (changed.has('arrows')) {
            this.reach = Math.max(...(this.arrows ?? []).map((arrow) => Math.hypot(arrow.x, arrow.y)), 1e-9);
            this.rise = Math.max(...(this.arrows ?? []).map((arrow) => Math.abs(arrow.y)), 0);
        }
        for (const moved of [this.point, this.ghost]) {
            if (moved) {
                this.reach = Math.max(this.reach, Math.hypot(moved[0] ?? 0, moved[1] ?? 0));
                this.rise = Math.max(this.rise, Math.abs(moved[1] ?? 0));
            }
        }
    }

    protected override render() {
        const arrows = this.arrows ?? [];
        const width = Math.max(200, Math.min(this.width, 440));
        const scale = this.radius(arrows, width) / this.reach;
        const height = Math.round(2 * Math.max(this.rise * scale + 28, 64));
        const centre = { x: width / 2, y: height / 2 };
        const at = (x: number, y: number): Point => ({ x: centre.x + x * scale, y: centre.y - y * scale });
        const tips = arrows.map((arrow) => at(arrow.x, arrow.y));
        const stored = arrows.map((_, i) => i).filter((i) => this.isStored(arrows[i]!));
        stored.sort((a, b) => Number(b === this.highlight) - Number(a === this.highlight));
        const placed = place(
            stored.map((i) => ({ text: arrows[i]!.label, at: tips[i]!, bold: i === this.highlight })),
            centre,
            { width, height },
        );
        const labels = placed.map((label, k) => {
            const i = stored[k]!;
            return label
                ? svg`${label.led ? svg`<line class="lead" x1=${tips[i]!.x} y1=${tips[i]!.y} x2=${label.x} y2=${label.y - 4}></line>` : nothing}
                    <text class=${i === this.highlight ? 'loud' : ''} x=${label.x} y=${label.y} text-anchor=${label.anchor}>${label.text}</text>`
                : nothing;
        });
        const unnamed = placed.filter((label) => label === null).length;
        const lost = arrows.filter((arrow) => !this.isStored(arrow)).map((arrow) => arrow.label);
        const drawing = html`<svg
            width=${width}
            height=${height}
            viewBox="0 0 ${width} ${height}"
            aria-hidden="true"
        >
            ${svg`${this.rise > this.reach / 2 ? svg`<circle class="circle" cx=${centre.x} cy=${centre.y} r=${this.longest(arrows) * scale}></circle>` : nothing}
                ${tips.map((tip, i) => this.ray(centre, tip, i === this.highlight))}
                ${labels} ${this.moving(centre, at)}`}
        </svg>`;
        return this.frame(drawing, this.words(arrows), this.numbers(arrows), this.below(unnamed, lost));
    }

    private ray(centre: Point, tip: Point, loud: boolean): SVGTemplateResult {
        const kind = loud ? ' loud' : '';
        return svg`<line class="ray${kind}" x1=${centre.x} y1=${centre.y} x2=${tip.x} y2=${tip.y}></line>
            <circle class="tip${kind}" cx=${tip.x} cy=${tip.y} r=${loud ? 5 : 3.5}></circle>`;
    }

    private moving(centre: Point, at: (x: number, y: number) => Point): SVGTemplateResult {
        const ghost = this.ghost ? at(this.ghost[0] ?? 0, this.ghost[1] ?? 0) : null;
        const point = this.point ? at(this.point[0] ?? 0, this.point[1] ?? 0) : null;
        return svg`${ghost ? svg`<circle class="ghost" cx=${ghost.x} cy=${ghost.y} r="6"></circle>` : nothing}
            ${
                point
                    ? svg`<line class="to-point" x1=${centre.x} y1=${centre.y} x2=${point.x} y2=${point.y}></line>
                        <circle class="point" cx=${point.x} cy=${point.y} r="5.5"></circle>`
                    : nothing
            }`;
    }

    private below(unnamed: number, lost: string[]) {
        const said = [
            this.point ? 'The ring is where this input lands in the two hidden numbers.' : '',
            this.ghost ? 'The dashed ring is the pinned input.' : '',
            lost.length > 0 ? `No direction of their own: ${list(lost)}.` : '',
            unnamed > 0 ? `${whole(unnamed)} more ${unnamed === 1 ? 'name is' : 'names are'} in the table.` : '',
        ].filter(Boolean);
        return said.length > 0 ? html`<p class="finding">${said.join(' ')}</p>` : nothing;
    }

    private radius(arrows: Arrow[], width: number): number {
        let fitting = Math.min(width / 2 - 16, 160);
        arrows.forEach((arrow, i) => {
            const share = Math.abs(arrow.x) / this.reach;
            if (share > 0.35 && this.isStored(arrow)) {
                const label = Math.min(textWidth(arrow.label, i === this.highlight || this.highlight < 0), width * 0.3);
                fitting = Math.min(fitting, (width / 2 - label - 12) / share);
            }
        });
        return Math.max(fitting, width * 0.24);
    }

    private longest(arrows: Arrow[]): number {
        return Math.max(...arrows.map((arrow) => Math.hypot(arrow.x, arrow.y)), 0);
    }

    private isStored(arrow: Arrow): boolean {
        return Math.hypot(arrow.x, arrow.y) > LEAST_STORED * this.longest(this.arrows ?? []);
    }

    private words(arrows: Arrow[]): string {
        const loud = arrows[this.highlight];
        return [
            `${whole(arrows.length)} arrows from one centre: ${list(arrows.slice(0, 12).map((arrow) => `${arrow.label} at ${degrees(arrow)}°`))}`,
            this.point ? `The input being tried lands at ${this.point.map(figure).join(', ')}` : '',
            loud ? `The loudest is ${loud.label}` : '',
        ]
            .filter(Boolean)
            .join('. ');
    }

    private numbers(arrows: Arrow[]) {
        return {
            columns: ['Idea', 'First number', 'Second number', 'Length', 'Angle'],
            rows: arrows.map((arrow) => [arrow.label, arrow.x, arrow.y, Math.hypot(arrow.x, arrow.y), `${degrees(arrow)}°`]),
        };
    }
}

function degrees(arrow: Arrow): number {
    return Math.round(((Math.atan2(arrow.y, arrow.x) * 180) / Math.PI + 360) % 360);
}

function list(names: string[]): string {
    return names.length > 8 ? `${names.slice(0, 7).join(', ')} and ${names.length - 7} more` : names.join(', ');
}

define('ts-vectors', TsVectors);
