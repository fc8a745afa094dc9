package org.touchstone.engine.parts;

/**
 * Where the numbers of one split layer lie in the list of everything that is trained: first V [parts, inputs], U
 * [parts, outputs], then the gates: in, bias and out, each [parts, {@link #UNITS}], and offset [parts].
 *
 * @param from where the layer's numbers begin
 */
record Layout(Layer layer, int from) {

    /** Hidden units of each gate, d_gate in the paper. */
    static final int UNITS = 16;

    int v(int part) {
        return from + part * layer.inputs();
    }

    int u(int part) {
        return from + layer.parts() * layer.inputs() + part * layer.outputs();
    }

    private int gates() {
        return from + layer.parts() * (layer.inputs() + layer.outputs());
    }

    int gateIn(int part) {
        return gates() + part * UNITS;
    }

    int gateBias(int part) {
        return gates() + (layer.parts() + part) * UNITS;
    }

    int gateOut(int part) {
        return gates() + (2 * layer.parts() + part) * UNITS;
    }

    int gateOffset(int part) {
        return gates() + 3 * layer.parts() * UNITS + part;
    }

    int end() {
        return gateOffset(layer.parts());
    }
}
