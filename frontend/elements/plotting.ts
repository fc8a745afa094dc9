import * as Plot from '@observablehq/plot';
import type { PlotOptions } from '@observablehq/plot';

/** The hue of everything inside the model. */
export const INSIDE = 'var(--ts-inside)';

/** Size, margins and type that all drawn plots share. The enclosing element speaks for them. */
export function axes(width: number, height: number): PlotOptions {
    return {
        width,
        height,
        marginLeft: 52,
        marginRight: 14,
        marginTop: 24,
        marginBottom: 36,
        ariaLabel: null,
        className: 'ts-plot',
        style: {
            background: 'transparent',
            color: 'var(--ts-ink)',
            fontFamily: 'var(--ts-sans, sans-serif)',
            fontSize: '13px',
            overflow: 'visible',
        },
    };
}

/** Draws a plot whose parts carry no names of their own: a group without a role may not have one. */
export function draw(options: PlotOptions): Element {
    const drawing = Plot.plot(options);
    drawing.querySelectorAll('g[aria-label]').forEach((part) => part.removeAttribute('aria-label'));
    return drawing;
}

/**
 * A shade between the page and a hue, as text for the browser to mix, so that it follows light and dark.
 *
 * @param share from -1 (full ink, for the most negative) over 0 (the page) to 1 (full hue)
 */
export function shade(share: number): string {
    const hue = share < 0 ? 'var(--ts-soft)' : INSIDE;
    return `color-mix(in oklab, ${hue} ${(Math.min(Math.abs(share), 1) * 100).toFixed(1)}%, var(--ts-surface))`;
}

/** Black or white, whichever is readable (at least 4.5 to 1) on that shade, in light and in dark. */
export function onShade(share: number): string {
    const [light, dark] = share < 0 ? [0.87, 0.66] : [0.81, 0.6];
    const size = Math.abs(share);
    return `light-dark(${size > light ? '#fff' : '#000'}, ${size > dark ? '#000' : '#fff'})`;
}
