package org.touchstone.claims.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
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
import org.touchstone.claims.ClaimSpec;
import org.touchstone.claims.ClaimVersion;
import org.touchstone.claims.CompiledClaim;
import org.touchstone.claims.ImportReport;
import org.touchstone.engine.Families;
import org.touchstone.engine.ModelFamily;
import org.touchstone.storage.AuditLog;

/** Publishes claim files whose content is new. */
@Component
class ClaimImport {

    private static final Logger LOG = LoggerFactory.getLogger(ClaimImport.class);
    private static final String SHIPPED = "classpath*:db/claims/*.yaml";

    private final VersionStore versions;
    private final AuditLog log;
    private final Families families;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ClaimImport(VersionStore versions, AuditLog log, Families families, TransactionTemplate transaction, Clock clock) {
        this.versions = versions;
        this.log = log;
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
            CompiledClaim claim;
            try {
                claim = CompiledClaim.of(ClaimReader.read(file.getValue(), families), families);
            } catch (IllegalArgumentException e) {
                String problem = "The claim file " + file.getKey() + " was left out. " + e.getMessage();
                LOG.warn(problem);
                problems.add(problem);
                continue;
            }
            Optional<ClaimVersion> fresh = publish(claim, file.getValue());
            fresh.ifPresent(published::add);
            unchanged += fresh.isEmpty() ? 1 : 0;
        }
        return new ImportReport(List.copyOf(published), unchanged, List.copyOf(problems));
    }

    private Optional<ClaimVersion> publish(CompiledClaim claim, String yaml) {
        return Optional.ofNullable(transaction.execute(status -> {
            ClaimSpec spec = claim.spec();
            String hash = ClaimHash.of(spec);
            versions.takeTurn();
            if (versions.isNewest(spec.slug(), hash)) {
                return null;
            }
            Instant now = clock.instant();
            ModelFamily family = families.get(spec.subject().family());
            long id = versions.insert(spec, family, claim.settings(), words(claim, family), yaml, hash, nonce(), now);
            ClaimVersion version = versions.byId(id).orElseThrow();
            log.add(now, "server", "publish", spec.slug() + "/" + version.number(), Map.of("hash", hash));
            return version;
        }));
    }

    private static ClaimVersion.Words words(CompiledClaim claim, ModelFamily family) {
        Map<String, String> evals = new LinkedHashMap<>();
        for (int i = 0; i < claim.evals().size(); i++) {
            evals.put(claim.spec().evals().get(i).id(), claim.evals().get(i).words());
        }
        return new ClaimVersion.Words(
                family.title(),
                claim.scope().words(),
                claim.mechanism().words(),
                claim.consequence().words(),
                evals);
    }

    private static String nonce() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
