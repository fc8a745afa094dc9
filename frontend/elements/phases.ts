import { html, nothing, type TemplateResult } from 'lit';
import { INSIDE } from './plotting';
import type { PhasesExhibit } from './types';

/** A kind's sign and hue; the sign alone tells kinds apart. */
const KINDS: [string, string][] = [
    ['1', INSIDE],
    ['2', 'var(--ts-outside)'],
    ['3', 'var(--ts-holds)'],
    ['4', 'var(--ts-soft)'],
    ['5', 'var(--ts-broken)'],
];

/** The grid itself: each cell carries its kind's sign, explained in the key below it. */
export function phases({ rows, columns, cells }: PhasesExhibit): TemplateResult {
    return html`<div class="phases" style="grid-template-columns:max-content repeat(${columns.length},minmax(1.6rem,3.4rem))" aria-hidden="true">
        <span></span>${columns.map((name) => html`<span class="head">${name}</span>`)}
        ${rows.map(
            (name, r) => html`<span class="row">${name}</span>
                ${columns.map((_, c) => cell(cells[r]?.[c] ?? -1))}`,
        )}
    </div>`;
}

function cell(kind: number): TemplateResult {
    const known = KINDS[kind];
    return known
        ? html`<span class="phase" style="--hue:${known[1]}">${known[0]}</span>`
        : html`<span class="phase unknown"></span>`;
}

export function key({ kinds, cells }: PhasesExhibit): TemplateResult {
    const used = new Set(cells.flat());
    return html`<ul class="legend">
        ${kinds.map((name, i) =>
            used.has(i)
                ? html`<li><span class="phase" style="--hue:${KINDS[i]?.[1]}">${KINDS[i]?.[0]}</span> ${name}</li>`
                : nothing,
        )}
        ${used.has(-1) ? html`<li><span class="phase unknown"></span> not known yet</li>` : nothing}
    </ul>`;
}

/** What a screen reader is told: how many cells of each kind. */
export function spoken({ kinds, cells }: PhasesExhibit): string {
    const all = cells.flat();
    const counts = kinds.map((name, i) => `${name} in ${all.filter((kind) => kind === i).length}`);
    const open = all.filter((kind) => kind < 0).length;
    return `A grid of ${all.length} cells: ${counts.join(', ')}${open ? `, ${open} not known yet` : ''}.`;
}
