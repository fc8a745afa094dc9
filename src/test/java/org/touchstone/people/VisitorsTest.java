package org.touchstone.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitorsTest {

    private final Visitors visitors = new Visitors(
            new PeopleProperties(null, List.of("10.0.0.0/8", "::1", "2001:db8:aa::/48"), Duration.ofDays(7)));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // who writes the header without being a proxy stays who they are
                "192.0.2.1    | 198.51.100.7                     | 192.0.2.1",
                "10.0.0.1     | 198.51.100.7                     | 198.51.100.7",
                // what the visitor put in front is not reached
                "10.0.0.1     | 1.2.3.4, 198.51.100.7            | 198.51.100.7",
                "10.0.0.1     | 1.2.3.4, 198.51.100.7, 10.9.9.9  | 198.51.100.7",
                "::1          | [2001:db8:5::7]:4711             | 2001:db8:5::7",
                "10.0.0.1     | 198.51.100.7:4711                | 198.51.100.7",
                // a name would cost a look-up and could lie
                "10.0.0.1     | visitor.example                  | 10.0.0.1",
                "10.0.0.1     | ''                               | 10.0.0.1",
                "2001:db8:aa::1%eth0 | 198.51.100.7              | 198.51.100.7",
            })
    void aVisitorIsCountedWhereTheyAreAndNotWhereTheyClaimToBe(String remote, String header, String expected) {
        assertThat(VisitorKey.ofAddress(visitors.address(remote, header)))
                .isEqualTo(VisitorKey.ofAddress(java.net.InetAddress.ofLiteral(expected)));
    }
}
