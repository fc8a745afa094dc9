package org.touchstone.claims.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.touchstone.claims.ClaimHash;
import org.touchstone.claims.ClaimReader;
import org.touchstone.claims.ClaimVersion;
import org.touchstone.claims.CompiledClaim;
import org.touchstone.claims.ImportReport;
import org.touchstone.engine.Families;
import org.touchstone.storage.AuditLog;

/** Publishes claim files whose content is new. */
@Component
class ClaimImport {

    private static final Logger LOG = LoggerFactory.getLogger(ClaimImport.class);
    private static final String SHIPPED = "classpath*:db/claims/*.yaml";

    private final VersionStore versions;
    private final Publisher publisher;
    private final Families families;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ClaimImport(VersionStore versions, AuditLog log, Families families, TransactionTemplate transaction, Clock clock) {
        this.versions = versions;
        this.publisher = new Publisher(versions, log);
        this.families = families;
        this.transaction = transaction;
        this.clock = clock;
    }

    ImportReport shipped() {
        Map<String, String> files = new LinkedHashMap<>();
        try {
            Resource[] found = new PathMatchingResourcePatternResolver().getResources(SHIPPED);
            Arrays.sort(found, Comparator.comparing(resource -> String.valueOf(resource.getFilename())));
            for (Resource file : found) {
                files.put(String.valueOf(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return publish(files);
    }

    /**
     * @param files text by file name
     */
    ImportReport publish(Map<String, String> files) {
        List<ClaimVersion> published = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        int unchanged = 0;
        for (Map.Entry<String, String> file : files.entrySet()) {
            try {
                CompiledClaim claim = CompiledClaim.of(ClaimReader.read(file.getValue(), families), families);
                Optional<ClaimVersion> fresh = publish(claim, file.getValue());
                fresh.ifPresent(published::add);
                unchanged += fresh.isEmpty() ? 1 : 0;
            } catch (IllegalArgumentException e) {
                String problem = "The claim file " + file.getKey() + " was left out. " + e.getMessage();
                LOG.warn(problem);
                problems.add(problem);
            }
        }
        return new ImportReport(List.copyOf(published), unchanged, List.copyOf(problems));
    }

    /** @return nothing when the newest version says the same */
    private Optional<ClaimVersion> publish(CompiledClaim claim, String yaml) {
        return Optional.ofNullable(transaction.execute(status -> {
            versions.takeTurn();
            VersionStore.Known known = versions.known(claim.spec().slug()).orElse(null);
            if (known != null && known.hash().equals(ClaimHash.of(claim.spec()))) {
                return null;
            }
            if (known != null && known.owner() != null) {
                throw new IllegalArgumentException("Somebody here published another claim at this address.");
            }
            if (known != null && known.withdrawn()) {
                throw new IllegalArgumentException("The claim was withdrawn here.");
            }
            return publisher.add(claim, yaml, "server", clock.instant());
        }));
    }
}
