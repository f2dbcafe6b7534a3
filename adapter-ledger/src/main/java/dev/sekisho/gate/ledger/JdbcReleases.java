package dev.sekisho.gate.ledger;

import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.fact.ServiceName;
import dev.sekisho.gate.json.ReleaseJson;
import dev.sekisho.gate.json.ReleaseNewsJson;
import dev.sekisho.gate.release.Release;
import dev.sekisho.gate.release.ReleaseId;
import dev.sekisho.gate.release.ReleaseNews;
import dev.sekisho.gate.release.RunKey;
import dev.sekisho.gate.release.Target;
import dev.sekisho.gate.spi.ReleaseStore;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/**
 * The releases in a database. A change, its entry in the ledger and its news are one transaction.
 * Thread-safe, also over several nodes.
 */
public final class JdbcReleases implements ReleaseStore {
  private static final String ALL = "";

  private final Database database;
  private final Set<String> audiences;

  /**
   * Releases in {@code database}.
   *
   * @param audiences who is told the news; the names of all heralds
   */
  public JdbcReleases(Database database, Set<String> audiences) {
    this.database = database;
    this.audiences = Set.copyOf(audiences);
  }

  @Override
  public ReleaseId nextId(ServiceName service) {
    String name = service.value().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]+", "-");
    String prefix = name.matches("[a-z0-9].*") ? name : "r" + name;
    String shortened = prefix.length() > 50 ? prefix.substring(0, 50) : prefix;
    return database
        .jdbi()
        .inTransaction(handle -> new ReleaseId(shortened + "-" + next(handle, shortened)));
  }

  static long next(Handle handle, String name) {
    return handle
        .createQuery(
            """
            insert into release_number (service, number) values (:name, 1)
            on conflict (service) do update set number = release_number.number + 1
            returning number
            """)
        .bind("name", name)
        .mapTo(Long.class)
        .one();
  }

  @Override
  public Release add(String command, Change change) {
    Release release = change.after();
    String document = Masking.of(ReleaseJson.write(release));
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              int added =
                  handle
                      .createUpdate(
                          """
                          insert into release
                            (id, version, service, environment, repository, phase, position,
                             command, document)
                          values
                            (:id, :version, :service, :environment, :repository, :phase, :position,
                             :command, :document)
                          on conflict (command) do nothing
                          """)
                      .bind("id", release.id().value())
                      .bind("version", release.version())
                      .bind("service", release.target().service().value())
                      .bind("environment", release.target().environment().value())
                      .bind("repository", release.repository().value())
                      .bind("phase", release.state().phase().name())
                      .bind("position", next(handle, ALL))
                      .bind("command", command)
                      .bind("document", document)
                      .execute();
              if (added == 0) {
                return addedBy(handle, command).orElseThrow();
              }
              written(handle, change, document);
              return release;
            });
  }

  @Override
  public Optional<Release> addedBy(String command) {
    return database.jdbi().withHandle(handle -> addedBy(handle, command));
  }

  private static Optional<Release> addedBy(Handle handle, String command) {
    return handle
        .createQuery("select document from release where command = ?")
        .bind(0, command)
        .mapTo(String.class)
        .findOne()
        .map(JdbcReleases::read);
  }

  @Override
  public boolean save(List<Change> changes) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              for (Change change : changes) {
                if (!saved(handle, change)) {
                  handle.rollback();
                  return false;
                }
              }
              return true;
            });
  }

  private boolean saved(Handle handle, Change change) {
    Release release = change.after();
    String document = Masking.of(ReleaseJson.write(release));
    int changed =
        handle
            .createUpdate(
                """
                update release set version = :version, phase = :phase, document = :document
                where id = :id and version = :before
                """)
            .bind("version", release.version())
            .bind("phase", release.state().phase().name())
            .bind("document", document)
            .bind("id", release.id().value())
            .bind("before", release.version() - 1)
            .execute();
    if (changed == 1) {
      written(handle, change, document);
    }
    return changed == 1;
  }

  private void written(Handle handle, Change change, String document) {
    Release release = change.after();
    Chain.append(
        handle,
        Entry.Kind.RELEASE,
        release.changedAt(),
        release.pullRequest().toString(),
        ReleaseContents.release(release, Digest.of(document)));
    change.news().ifPresent(news -> post(handle, news));
  }

  private void post(Handle handle, ReleaseNews news) {
    String document = Masking.of(ReleaseNewsJson.write(news));
    long position = next(handle, ALL);
    for (String audience : new TreeSet<>(audiences)) {
      handle
          .createUpdate(
              """
              insert into news
                (audience, id, release, version, position, document, attempts, due_at)
              values (:audience, :id, :release, :version, :position, :document, 0, :due)
              """)
          .bind("audience", audience)
          .bind("id", news.id())
          .bind("release", news.release().id().value())
          .bind("version", news.release().version())
          .bind("position", position)
          .bind("document", document)
          .bind("due", news.at().toEpochMilli())
          .execute();
    }
  }

  @Override
  public ReleaseId claim(RunKey key, ReleaseId release) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              handle
                  .createUpdate(
                      """
                      insert into run_key (service, environment, sha, attempt, release)
                      values (:service, :environment, :sha, :attempt, :release)
                      on conflict (service, environment, sha, attempt) do nothing
                      """)
                  .bind("service", key.target().service().value())
                  .bind("environment", key.target().environment().value())
                  .bind("sha", key.sha().value())
                  .bind("attempt", key.attempt())
                  .bind("release", release.value())
                  .execute();
              return new ReleaseId(
                  handle
                      .createQuery(
                          """
                          select release from run_key where service = ? and environment = ?
                            and sha = ? and attempt = ?
                          """)
                      .bind(0, key.target().service().value())
                      .bind(1, key.target().environment().value())
                      .bind(2, key.sha().value())
                      .bind(3, key.attempt())
                      .mapTo(String.class)
                      .one());
            });
  }

  @Override
  public int attempts(RunKey any) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select coalesce(max(attempt), 0) from run_key
                        where service = ? and environment = ? and sha = ?
                        """)
                    .bind(0, any.target().service().value())
                    .bind(1, any.target().environment().value())
                    .bind(2, any.sha().value())
                    .mapTo(Integer.class)
                    .one());
  }

  @Override
  public Optional<Release> find(ReleaseId id) {
    return list("where id = ?", id.value()).stream().findFirst();
  }

  @Override
  public List<Release> open() {
    return list("where phase <> 'FINAL' order by position");
  }

  @Override
  public List<Release> latest(Target target, int limit) {
    return list(
        "where service = ? and environment = ? order by position desc limit ?",
        target.service().value(),
        target.environment().value(),
        limit);
  }

  @Override
  public List<Release> history(Optional<ServiceName> service, int limit) {
    return service.isPresent()
        ? list("where service = ? order by position desc limit ?", service.get().value(), limit)
        : list("order by position desc limit ?", limit);
  }

  @Override
  public List<Release> of(RepositoryName repository, int limit) {
    return list("where repository = ? order by position desc limit ?", repository.value(), limit);
  }

  private List<Release> list(String which, Object... values) {
    return database
        .jdbi()
        .withHandle(
            handle -> {
              var query = handle.createQuery("select document from release " + which);
              for (int i = 0; i < values.length; i++) {
                query.bind(i, values[i]);
              }
              return query.mapTo(String.class).map(JdbcReleases::read).list();
            });
  }

  private static Release read(String document) {
    return ReleaseJson.read(document, "release");
  }
}
