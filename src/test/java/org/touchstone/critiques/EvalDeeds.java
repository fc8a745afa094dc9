package org.touchstone.critiques;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.critiques.Deeds.Deed;
import org.touchstone.evals.EvalImports;
import org.touchstone.evals.EvalImports.Said;
import org.touchstone.evals.EvalImports.Watcher;
import org.touchstone.people.Account;
import org.touchstone.people.Role;
import org.touchstone.storage.Json;

/** What the table of roles says of evals that others ran, done. */
final class EvalDeeds {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private EvalDeeds() {}

    static Map<String, Deed> of(BeanFactory house, ModerationHouse.People people, JdbcClient owner) {
        return Map.ofEntries(
                entry("EvalImports.take", (me, it) -> {
                    var file = file();
                    return () -> house.getBean(EvalImports.class)
                            .take(me.id(), file, "log.json", Said.NOTHING, Watcher.NOBODY);
                }),
                entry("EvalImports.withdraw", (me, it) -> {
                    long log = brought(owner, me);
                    return () -> house.getBean(EvalImports.class).withdraw(me.id(), log, "It does not hold.");
                }),
                entry("EvalImports.withdraw another's", (me, it) -> {
                    long log = brought(owner, people.anyone(Role.AUTHOR));
                    return () -> house.getBean(EvalImports.class).withdraw(me.id(), log, "It does not hold.");
                }));
    }

    /** A real log, with blanks behind it that make it another file each time. */
    private static Path file() {
        try {
            var file = Files.createTempFile("deed", ".json");
            file.toFile().deleteOnExit();
            var log = Files.readString(Path.of("src/test/resources/evals/inspect/arc_qwen.json"));
            return Files.writeString(file, log + " ".repeat(NUMBER.incrementAndGet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An eval that this account brought in, whatever its role. */
    private static long brought(JdbcClient owner, Account who) {
        var sha256 = Json.sha256("deed " + NUMBER.incrementAndGet());
        return owner.sql("with sent as (insert into eval_file (sha256, name, bytes, kept, left_out, account_id, at)"
                        + " values (:sha256, 'a', 1, 1, '[]', :account, now()))"
                        + " insert into eval_log (sha256, place, format, evaluation_id, task, model, dataset, head,"
                        + " figures, left_out, samples, account_id, at) values (:sha256, 1, 'HELM', 'a', 'a', 'a', 'a',"
                        + " cast(:head as jsonb), '[]', '[]', 0, :account, now()) returning id")
                .param("sha256", sha256)
                .param("account", who.id())
                .param("head", HEAD)
                .query(Long.class)
                .single();
    }

    private static final String HEAD = "{\"format\": \"HELM\", \"evaluationId\": \"a\", \"task\": \"a\","
            + " \"library\": {\"name\": \"a\", \"version\": \"1\"}, \"model\": {\"name\": \"a\", \"id\": \"a\","
            + " \"details\": {}}, \"source\": {\"type\": \"evaluation_run\"}, \"dataset\": {\"name\": \"a\","
            + " \"type\": \"other\"}, \"settings\": {}, \"results\": [], \"details\": {}}";
}
