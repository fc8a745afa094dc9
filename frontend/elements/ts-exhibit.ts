import * as Plot from '@observablehq/plot';
import { css, html, nothing, type TemplateResult } from 'lit';
import { axes, draw, INSIDE, onShade, shade } from './plotting';
import { define, figure, grid, Picture, two, whole, type Twin } from './shared';
import { key, phases, spoken } from './phases';
import './ts-vectors';
import type { BarsExhibit, CurveExhibit, Exhibit, HeatMapExhibit, PhasesExhibit, TableExhibit } from './types';

const STROKES: [string, string][] = [
    [INSIDE, ''],
    ['var(--ts-ink)', '7 4'],
    ['var(--ts-outside)', '2 4'],
    ['var(--ts-soft)', '10 3 2 3'],
    ['var(--ts-holds)', '12 5'],
    ['var(--ts-broken)', '4 2'],
    ['var(--ts-ink)', '1 3'],
];

const NONE = '–';

/** Characters of a row's or column's name that are drawn. */
const LONGEST = 22;

/** Any picture of the inside of a model. Property: `exhibit`, as the engine's Exhibit with its `type`. */
export class TsExhibit extends Picture {
    static override properties = { exhibit: { type: Object } };

    static override styles = [
        ...Picture.styles,
        css`
            .legend {
                display: flex;
                flex-wrap: wrap;
                gap: 0.15rem 1.25rem;
                margin: 0.25rem 0 0;
                padding: 0;
                list-style: none;
                font-size: 0.9375rem;
            }

            .legend svg {
                display: inline-block;
                vertical-align: middle;
                margin-right: 0.4rem;
            }

            .phases {
                display: grid;
                gap: 2px;
                align-items: center;
                font-size: 0.8125rem;
            }

            .phases .head {
                text-align: center;
            }

            .phases .row {
                padding-right: 0.5rem;
                text-align: right;
            }

            .phase {
                display: inline-grid;
                place-items: center;
                min-width: 1.5rem;
                height: 1.75rem;
                background: color-mix(in oklab, var(--hue) 24%, var(--ts-surface));
                border: 1px solid var(--hue);
                color: var(--ts-ink);
                font-weight: 600;
            }

            .phase.unknown {
                background: none;
                border: 1px dashed var(--ts-soft);
            }

            .legend .phase {
                height: 1.35rem;
                margin-right: 0.35rem;
            }

            .bars {
                display: grid;
                grid-template-columns: minmax(3rem, max-content) minmax(4rem, 1fr) max-content;
                gap: 0.3rem 0.75rem;
                align-items: center;
            }

            .bars .name {
                max-width: 12rem;
                overflow-wrap: anywhere;
            }

            .bar {
                position: relative;
                height: 0.7rem;
                background: var(--ts-inside-wash);
            }

            .bar > * {
                position: absolute;
                top: 0;
                bottom: 0;
                background: var(--ts-inside);
            }

            .bar > .minus {
                background: var(--ts-soft);
            }

            .bar > .zero {
                width: 1px;
                top: -0.15rem;
                bottom: -0.15rem;
                background: var(--ts-ink);
            }

            @media (forced-colors: active) {
                .bar > * {
                    forced-color-adjust: none;
                }
            }

            .scroll.wide {
                max-height: none;
            }
        `,
    ];

    declare exhibit: Exhibit | null;

    constructor() {
        super();
        this.exhibit = null;
    }

    protected override willUpdate(): void {
        this.title = this.exhibit?.title ?? '';
        this.finding = this.exhibit?.finding ?? '';
    }

    protected override render() {
        const exhibit = this.exhibit;
        if (!exhibit) {
            return nothing;
        }
        switch (exhibit.type) {
            case 'vectors':
                return html`<ts-vectors .title=${exhibit.title} .finding=${exhibit.finding} .arrows=${exhibit.arrows}></ts-vectors>`;
            case 'heatmap':
                return this.heatMap(exhibit);
            case 'phases':
                return this.frame(phases(exhibit), `${spoken(exhibit)} ${exhibit.finding}`, words(exhibit), key(exhibit));
            case 'curve':
                return this.curve(exhibit);
            case 'bars':
                return this.bars(exhibit);
            case 'table':
                return this.table(exhibit);
        }
    }

    private heatMap({ rows, columns, values }: HeatMapExhibit): TemplateResult {
        const cells = rows.flatMap((_, r) => columns.map((_, c) => ({ r, c, value: Number(values[r]?.[c] ?? NaN) })));
        const known = cells.filter((cell) => Number.isFinite(cell.value));
        const unknown = cells.filter((cell) => !Number.isFinite(cell.value));
        const real = cells.map((cell) => cell.value).filter(Number.isFinite);
        const largest = Math.max(...real.map(Math.abs), 1e-12);
        const left = Math.min(this.width * 0.3, 16 + 7 * Math.max(...rows.map((name) => name.length), 2));
        const side = Math.min((this.width - left - 8) / Math.max(columns.length, 1), 64);
        const turned = Math.max(...columns.map((name) => name.length), 0) * 7 > side;
        const top = turned ? 14 + 6.5 * Math.min(Math.max(...columns.map((name) => name.length)), LONGEST - 4) : 24;
        const every = Math.max(1, Math.ceil(16 / Math.max(side, 1)));
        const ticks = (names: string[]) => names.map((_, i) => i).filter((i) => i % every === 0);
        const drawing = draw({
            ...axes(Math.round(left + side * columns.length + 8), Math.round(top + Math.min(side, 44) * rows.length + 4)),
            marginLeft: left,
            marginTop: top,
            marginRight: 8,
            marginBottom: 4,
            padding: side > 12 ? 0.04 : 0,
            color: { type: 'identity' },
            x: { axis: 'top', label: null, tickSize: 0, ticks: ticks(columns), tickFormat: (i: number) => short(columns[i]), tickRotate: turned ? -60 : 0 },
            y: { label: null, tickSize: 0, ticks: ticks(rows), tickFormat: (i: number) => short(rows[i]) },
            marks: [
                Plot.cell(unknown, { x: 'c', y: 'r', fill: 'none', stroke: 'var(--ts-soft)', strokeDasharray: '2 3' }),
                Plot.cell(known, { x: 'c', y: 'r', fill: (cell) => shade(cell.value / largest) }),
                side >= 34
                    ? Plot.text(known, {
                          x: 'c',
                          y: 'r',
                          text: (cell) => two(cell.value),
                          fill: (cell) => onShade(cell.value / largest),
                      })
                    : null,
            ],
        });
        const range = real.length ? `from ${figure(Math.min(...real))} to ${figure(Math.max(...real))}` : 'none known yet';
        const key = html`<p class="finding">
            ${unknown.length > 0 ? 'Dotted cells are not known yet. ' : nothing}Stronger rust is larger, up to
            ${figure(Math.max(...real, 0))}${real.some((value) => value < 0)
                ? html`; grey is below zero, down to ${figure(Math.min(...real))}`
                : nothing}.
        </p>`;
        const twin = { columns: ['', ...columns], rows: rows.map((name, r) => [name, ...columns.map((_, c) => told(Number(values[r]?.[c] ?? NaN)))]) };
        return this.frame(drawing, `A grid of ${rows.length} rows by ${columns.length} columns, ${range}. ${this.finding}`, twin, key);
    }

    private curve({ across, up, series }: CurveExhibit): TemplateResult {
        const points = series.flatMap((line, i) => line.x.map((x, k) => ({ i, x: Number(x), y: Number(line.y[k] ?? NaN) })));
        const gaps = points.some((point) => !Number.isFinite(point.y));
        const drawing = draw({
            ...axes(this.width, Math.round(Math.min(320, Math.max(190, this.width * 0.5)))),
            x: { label: across, ticks: this.width < 420 ? 4 : 7 },
            y: { label: up, grid: true, ticks: 5, tickFormat: figure },
            marks: series.flatMap((_, i) => {
                const [stroke, dash] = STROKES[i % STROKES.length]!;
                const own = points.filter((point) => point.i === i);
                return [
                    Plot.line(own, { x: 'x', y: 'y', stroke, strokeDasharray: dash || undefined, strokeWidth: 2 }),
                    // A number between two missing ones would make no line.
                    gaps ? Plot.dot(own, { x: 'x', y: 'y', fill: stroke, r: 3 }) : null,
                ];
            }),
        });
        const legend = html`<ul class="legend">
            ${series.map((line, i) => {
                const [stroke, dash] = STROKES[i % STROKES.length]!;
                return html`<li>
                    <svg width="30" height="8" aria-hidden="true">
                        <line x1="0" y1="4" x2="30" y2="4" stroke=${stroke} stroke-width="2" stroke-dasharray=${dash || nothing}></line></svg
                    >${line.label}
                </li>`;
            })}
        </ul>`;
        const twin = { columns: ['Line', across, up], rows: points.map((point) => [series[point.i]!.label, point.x, told(point.y)]) };
        const said = `${whole(series.length)} ${series.length === 1 ? 'line' : 'lines'}, ${up} against ${across}. ${this.finding}`;
        return this.frame(drawing, said, twin, series.length > 1 ? legend : nothing);
    }

    private bars({ unit, bars }: BarsExhibit): TemplateResult {
        const values = bars.map((bar) => bar.value).filter(Number.isFinite);
        const low = Math.min(0, ...values);
        const span = Math.max(0, ...values) - low || 1;
        const zero = (-low / span) * 100;
        const drawing = html`<div class="bars" aria-hidden="true">
            ${bars.map(({ label, value }) => {
                const width = Number.isFinite(value) ? (Math.abs(value) / span) * 100 : 0;
                return html`<span class="name">${label}</span>
                    <span class="bar">
                        <span class=${value < 0 ? 'minus' : ''} style="left:${value < 0 ? zero - width : zero}%;width:${width}%"></span>
                        ${low < 0 ? html`<span class="zero" style="left:${zero}%"></span>` : nothing}
                    </span>
                    <span>${Number.isFinite(value) ? figure(value) : NONE}</span>`;
            })}
        </div>`;
        const said = bars.slice(0, 20).map((bar) => `${bar.label} ${Number.isFinite(bar.value) ? figure(bar.value) : 'not known yet'}`);
        const twin = { columns: ['', unit], rows: bars.map((bar) => [bar.label, told(bar.value)]) };
        const note = unit ? html`<p class="finding">Bars show ${unit}.</p>` : nothing;
        return this.frame(drawing, `${unit}: ${said.join(', ')}. ${this.finding}`, twin, note);
    }

    private table({ columns, rows }: TableExhibit): TemplateResult {
        return html`<figure>
            <figcaption>${this.title}</figcaption>
            <div class="scroll wide" tabindex="0" role="region" aria-label=${this.title}>${grid({ columns, rows })}</div>
            ${this.finding ? html`<p class="finding">${this.finding}</p>` : nothing}
        </figure>`;
    }
}

/** A number for a table, or a dash where it is missing. */
function told(value: number): number | string {
    return Number.isFinite(value) ? value : NONE;
}

function words({ rows, columns, kinds, cells }: PhasesExhibit): Twin {
    return {
        columns: ['', ...columns],
        rows: rows.map((name, r) => [name, ...columns.map((_, c) => kinds[cells[r]?.[c] ?? -1] ?? 'not known yet')]),
    };
}

function short(name: string | undefined): string {
    return name && name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : (name ?? '');
}

define('ts-exhibit', TsExhibit);
