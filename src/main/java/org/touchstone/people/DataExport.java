package org.touchstone.people;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Everything that is stored about a person, for them to take away. */
@Service
public class DataExport {

    private final CurrentPerson current;
    private final RateLimits limits;
    private final ObjectProvider<PersonalData> floors;
    private final Clock clock;

    DataExport(CurrentPerson current, RateLimits limits, ObjectProvider<PersonalData> floors, Clock clock) {
        this.current = current;
        this.limits = limits;
        this.floors = floors;
        this.clock = clock;
    }

    /**
     * By plain names, such as "tokens", the rows of each kind.
     *
     * @throws RefusedException unless the holder of the account asks, and not too often
     */
    public Map<String, Object> of(long accountId) {
        current.require(accountId, "download your data");
        limits.require(Limit.EXPORT, VisitorKey.ofAccount(accountId));
        var data = new LinkedHashMap<String, Object>();
        data.put("takenAt", clock.instant().toString());
        floors.orderedStream().forEach(floor -> data.putAll(floor.of(accountId)));
        return data;
    }
}
