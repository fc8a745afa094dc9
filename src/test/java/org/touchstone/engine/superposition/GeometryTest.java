package org.touchstone.engine.superposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GeometryTest {

    /** The named lines of Elhage et al. 2022, "Feature dimensionality". */
    static Stream<Arguments> polytopes() {
        double z = 1 / Math.sqrt(3);
        double r = Math.sqrt(2.0 / 3);
        double q = r / Math.sqrt(2);
        return Stream.of(
                Arguments.of("single", 1, 1.0, new double[] {2}),
                Arguments.of("antipodal pair", 1, 1.0 / 2, new double[] {1, -1}),
                Arguments.of("triangle", 2, 2.0 / 3, circle(3)),
                Arguments.of("pentagon", 2, 2.0 / 5, circle(5)),
                Arguments.of("tetrahedron", 3, 3.0 / 4, new double[] {1, 1, 1, 1, -1, -1, -1, 1, -1, -1, -1, 1}),
                Arguments.of("square antiprism", 3, 3.0 / 8, new double[] {
                    r, 0, z, 0, r, z, -r, 0, z, 0, -r, z, q, q, -z, -q, q, -z, -q, -q, -z, q, -q, -z
                }));
    }

    private static double[] circle(int corners) {
        double[] w = new double[2 * corners];
        for (int i = 0; i < corners; i++) {
            w[2 * i] = 1.3 * Math.cos(2 * Math.PI * i / corners);
            w[2 * i + 1] = 1.3 * Math.sin(2 * Math.PI * i / corners);
        }
        return w;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("polytopes")
    void dimensionalityOfExactPolytopes(String name, int width, double expected, double[] w) {
        int rows = w.length / width;
        double[] products = Geometry.products(w, rows, width);
        double[] all = new double[rows];
        Arrays.fill(all, expected);
        assertThat(Geometry.dimensionality(products, Geometry.lengths(products, rows)))
                .containsExactly(all, within(1e-9));
    }

    @Test
    void anIdeaThatIsNothingHasNoDimension() {
        double[] products = Geometry.products(new double[] {0, 0, 1, 0}, 2, 2);
        assertThat(Geometry.dimensionality(products, Geometry.lengths(products, 2)))
                .containsExactly(0, 1);
    }
}
