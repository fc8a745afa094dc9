/** An arrow from the origin; one idea's direction. */
export interface Arrow {
    label: string;
    x: number;
    y: number;
}

export interface VectorsExhibit {
    type: 'vectors';
    title: string;
    finding: string;
    arrows: Arrow[];
}

/** `values[row][column]`. */
export interface HeatMapExhibit {
    type: 'heatmap';
    title: string;
    finding: string;
    rows: string[];
    columns: string[];
    values: number[][];
}

/** `cells[row][column]` is the index of a kind, or -1 where it is not known yet. */
export interface PhasesExhibit {
    type: 'phases';
    title: string;
    finding: string;
    rows: string[];
    columns: string[];
    kinds: string[];
    cells: number[][];
}

export interface Series {
    label: string;
    x: number[];
    y: number[];
}

export interface CurveExhibit {
    type: 'curve';
    title: string;
    finding: string;
    across: string;
    up: string;
    series: Series[];
}

export interface Bar {
    label: string;
    value: number;
}

export interface BarsExhibit {
    type: 'bars';
    title: string;
    finding: string;
    unit: string;
    bars: Bar[];
}

export interface TableExhibit {
    type: 'table';
    title: string;
    finding: string;
    columns: string[];
    rows: string[][];
}

/** The same fields as the engine's Exhibit. */
export type Exhibit = VectorsExhibit | HeatMapExhibit | PhasesExhibit | CurveExhibit | BarsExhibit | TableExhibit;

export interface LossPoint {
    step: number;
    loss: number;
}

/**
 * One thing a reader can put in; `rest` is its value when nothing is put in, `step` a hundredth of the range
 * unless told; `whole` where only whole numbers may be put in.
 */
export interface TryInput {
    name: string;
    title: string;
    min: number;
    max: number;
    rest: number;
    whole?: boolean;
    step?: number;
}

/** The six boxes, named as Examination.BoxKind. */
export type BoxKind =
    | 'RIGHT_AS_CLAIMED'
    | 'RIGHT_FOR_ANOTHER_REASON'
    | 'RIGHT_UNEXPLAINED'
    | 'SURPRISE'
    | 'BOTH_FAIL'
    | 'WRONG_NO_PROMISE';

export interface BoxCount {
    kind: BoxKind;
    count: number;
}

export type StrengthLevel = 'very weak' | 'weak' | 'moderate' | 'strong' | 'very strong';
