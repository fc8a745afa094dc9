const PREFIX = 'touchstone.keep.';
const LONGEST_MS = 30 * 24 * 3600 * 1000;

/** A text that the server does not have yet, in this browser. */
export interface Kept {
    text: string;
    at: number;
    revision?: number;
}

/** Whether it could be kept. */
export function keep(name: string, text: string, revision?: number): boolean {
    try {
        window.localStorage.setItem(PREFIX + name, JSON.stringify({ text, at: Date.now(), revision }));
        return true;
    } catch {
        return false;
    }
}

export function forget(name: string): void {
    try {
        window.localStorage.removeItem(PREFIX + name);
    } catch {
        // Where nothing can be kept, nothing has to be forgotten.
    }
}

export function kept(name: string): Kept | null {
    try {
        const entry = JSON.parse(window.localStorage.getItem(PREFIX + name) ?? 'null') as Kept | null;
        if (entry && Date.now() - entry.at > LONGEST_MS) {
            forget(name);
            return null;
        }
        return entry;
    } catch {
        return null;
    }
}
