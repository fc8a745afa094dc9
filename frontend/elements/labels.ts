/** A rectangle in drawing units; `x` and `y` are its upper left corner. */
interface Box {
    x: number;
    y: number;
    width: number;
    height: number;
}

/** A label set beside a point, or left out (null) where nothing is free. */
export interface Placed {
    text: string;
    x: number;
    y: number;
    anchor: 'start' | 'middle' | 'end';
    led: boolean;
}

export interface Point {
    x: number;
    y: number;
}

const LINE = 17;
const SHIFTS = [0, -8, 8, -16, 16, -26, 26, -38, 38];

let pen: CanvasRenderingContext2D | null | undefined;

/** Width of a text in the interface face at 13 px. */
export function textWidth(text: string, bold: boolean): number {
    if (pen === undefined) {
        pen = document.createElement('canvas').getContext('2d');
    }
    if (!pen) {
        return text.length * 7.2;
    }
    pen.font = `${bold ? '700 ' : ''}13px "Source Sans 3 Variable", "Segoe UI", sans-serif`;
    return pen.measureText(text).width + 2;
}

/** The text, cut to a width with an ellipsis. */
export function fit(text: string, width: number, bold: boolean): string {
    let cut = text;
    while (cut.length > 1 && textWidth(cut === text ? cut : `${cut}…`, bold) > width) {
        cut = cut.slice(0, -1).trimEnd();
    }
    return cut === text ? text : `${cut}…`;
}

function overlaps(a: Box, b: Box): boolean {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/**
 * Sets labels just outside their points, seen from the centre, so that none leaves the drawing, covers another or
 * covers a point. Earlier labels have the first choice.
 */
export function place(
    wanted: { text: string; at: Point; bold: boolean }[],
    centre: Point,
    size: { width: number; height: number },
): (Placed | null)[] {
    const taken: Box[] = wanted.map(({ at }) => ({ x: at.x - 5, y: at.y - 5, width: 10, height: 10 }));
    return wanted.map(({ text, at, bold }) => {
        const away = Math.hypot(at.x - centre.x, at.y - centre.y) || 1;
        const across = (at.x - centre.x) / away;
        const up = (at.y - centre.y) / away;
        const anchor = Math.abs(across) < 0.35 ? 'middle' : across > 0 ? 'start' : 'end';
        const widest = anchor === 'middle' ? size.width - 4 : anchor === 'start' ? size.width - at.x - 10 : at.x - 10;
        if (widest < 24) {
            return null;
        }
        const words = fit(text, widest, bold);
        const width = textWidth(words, bold);
        for (const shift of SHIFTS) {
            const left =
                anchor === 'middle'
                    ? Math.min(Math.max(at.x - width / 2 + shift, 2), size.width - width - 2)
                    : anchor === 'start'
                      ? at.x + 9
                      : at.x - 9 - width;
            const middle = anchor === 'middle' ? at.y + Math.sign(up || -1) * 15 : at.y + up * 6 + shift;
            const box = { x: left, y: middle - LINE / 2, width, height: LINE };
            const inside = box.y >= 0 && box.y + LINE <= size.height && box.x >= 0 && box.x + width <= size.width + 1;
            if (inside && !taken.some((other) => overlaps(box, other))) {
                taken.push(box);
                const x = anchor === 'middle' ? left + width / 2 : anchor === 'start' ? left : left + width;
                return { text: words, x, y: middle + 4.5, anchor, led: anchor !== 'middle' && Math.abs(shift) > 10 };
            }
        }
        return null;
    });
}
