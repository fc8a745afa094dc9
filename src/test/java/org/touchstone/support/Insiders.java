package org.touchstone.support;

import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.touchstone.people.AccessTokens;
import org.touchstone.people.Account;
import org.touchstone.people.Accounts;
import org.touchstone.people.Closing;
import org.touchstone.people.PeopleHouse;
import org.touchstone.people.Role;

/** Makes people of any role on a running program, past its doors but by its own services. */
public final class Insiders {

    public static final String PASSWORD = "four plain words here";

    private static final ConcurrentMap<Program, Insiders> OF = new ConcurrentHashMap<>();

    private final AtomicInteger number = new AtomicInteger((int) (System.currentTimeMillis() % 1_000_000_000) / 100);
    private final Accounts accounts;
    private final AccessTokens tokens;
    private final Closing closing;
    private final TestDatabase database;

    private Insiders(TestDatabase database) {
        this.database = database;
        var house = new AnnotationConfigApplicationContext();
        house.registerBean("testDatabase", TestDatabase.class, () -> database);
        house.registerBean("clock", Clock.class, Clock::systemUTC);
        house.register(PeopleHouse.class);
        house.refresh();
        accounts = house.getBean(Accounts.class);
        tokens = house.getBean(AccessTokens.class);
        closing = house.getBean(Closing.class);
    }

    public static Insiders of(Program program) {
        return OF.computeIfAbsent(program, it -> new Insiders(it.database()));
    }

    /** A new person with this role, who can sign in with {@link #PASSWORD}. */
    public Insider make(Role role) {
        return make("Some " + role.text() + " " + number.incrementAndGet(), role);
    }

    public Insider make(String name, Role role) {
        long id = accounts.register(name, PASSWORD, null).id();
        database.asOwner()
                .sql("update account set role = ? where id = ?")
                .params(role.name(), id)
                .update();
        Account account = accounts.byId(id).orElseThrow();
        return new Insider(account, PeopleHouse.as(account, () -> tokens.make(account.id(), "tests", 7)));
    }

    /** Closes somebody's account, as they do it themselves. */
    public void close(Insider who) {
        PeopleHouse.as(who.account(), () -> closing.close(who.id(), who.name()));
    }

    /**
     * @param token with which programs act in the person's name
     */
    public record Insider(Account account, String token) {

        public String name() {
            return account.name();
        }

        public long id() {
            return account.id();
        }
    }
}
