package dev.sekisho.gate.tracker;

import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.guard.Guard;
import dev.sekisho.gate.guard.GuardSettings;
import dev.sekisho.gate.spi.TicketRecord;
import dev.sekisho.gate.tracker.approval.Accounts;
import dev.sekisho.gate.tracker.approval.ApprovalHistory;
import dev.sekisho.gate.tracker.approval.ApprovalSettings;
import dev.sekisho.gate.tracker.evidence.GuardedTracker;
import dev.sekisho.gate.tracker.evidence.TicketSource;
import dev.sekisho.gate.tracker.hook.Cursor;
import dev.sekisho.gate.tracker.hook.RedminePoll;
import dev.sekisho.gate.tracker.hook.TicketEvents;
import dev.sekisho.gate.tracker.site.Site;
import dev.sekisho.gate.tracker.site.Sites;
import dev.sekisho.gate.tracker.site.TicketFinder;
import dev.sekisho.gate.tracker.system.JiraDialect;
import dev.sekisho.gate.tracker.system.JiraTracker;
import dev.sekisho.gate.tracker.system.RedmineTracker;
import dev.sekisho.gate.tracker.system.Tracker;
import dev.sekisho.gate.tracker.tell.TicketHerald;
import dev.sekisho.gate.tracker.wire.Connection;
import dev.sekisho.gate.tracker.wire.Credentials;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;

/**
 * The trackers of one gate, each behind its own guard. It asks nobody until one of its parts is
 * used, and starts no thread of its own. Thread-safe; close it to let go of all connections.
 */
public final class TrackerAdapter implements AutoCloseable {
  private final List<GuardedTracker> trackers;
  private final List<Connected> redmines;
  private final TicketFinder finder;
  private final TicketRecord record;
  private final InstantSource clock;

  private TrackerAdapter(Builder builder, TicketRecord record) {
    this.trackers = List.copyOf(builder.trackers);
    this.redmines = List.copyOf(builder.redmines);
    this.finder = new TicketFinder(new Sites(builder.sites));
    this.record = record;
    this.clock = builder.clock;
  }

  private record Connected(Site site, Connection connection) {}

  /**
   * Begins with no tracker.
   *
   * @param threads where trackers are asked: for each of them it has to take {@link
   *     GuardSettings#atOnce} questions at once
   */
  public static Builder builder(ExecutorService threads, InstantSource clock) {
    return new Builder(threads, clock);
  }

  /** What brings tickets to a sheet. */
  public TicketSource source() {
    return new TicketSource(finder, trackers, record);
  }

  /**
   * What tells tickets how their release goes.
   *
   * @param page where people see a pull request
   * @param deployedStatus the status that a ticket gets when it was deployed; empty to leave it
   */
  public TicketHerald herald(Function<PullRequestRef, URI> page, Optional<String> deployedStatus) {
    return new TicketHerald(trackers, page, deployedStatus);
  }

  /** From tickets that changed to events. */
  public TicketEvents events() {
    return new TicketEvents(record);
  }

  /**
   * What asks each Redmine for changes.
   *
   * @param cursors how far the Redmine of a name was read
   */
  public List<RedminePoll> polls(Function<String, Cursor> cursors) {
    return redmines.stream()
        .map(
            redmine ->
                new RedminePoll(
                    redmine.connection(),
                    redmine.site(),
                    cursors.apply(redmine.site().name()),
                    clock))
        .toList();
  }

  /** The trackers with their guards. */
  public List<GuardedTracker> trackers() {
    return trackers;
  }

  @Override
  public void close() {
    trackers.forEach(tracker -> tracker.tracker().close());
  }

  /**
   * Puts trackers together. By default nobody is known on the code host, and each tracker has
   * {@link GuardSettings#DEFAULT}; what is set counts for the trackers that are added after it. Not
   * thread-safe.
   */
  public static final class Builder {
    private final List<GuardedTracker> trackers = new ArrayList<>();
    private final List<Connected> redmines = new ArrayList<>();
    private final List<Site> sites = new ArrayList<>();
    private final ExecutorService threads;
    private final InstantSource clock;
    private Accounts accounts = Accounts.NONE;
    private GuardSettings bounds = GuardSettings.DEFAULT;

    private Builder(ExecutorService threads, InstantSource clock) {
      this.threads = threads;
      this.clock = clock;
    }

    /** Says who people of trackers are on the code host. */
    public Builder accounts(Accounts known) {
      accounts = known;
      return this;
    }

    /** Says within which bounds a tracker is asked. */
    public Builder bounds(GuardSettings settings) {
      bounds = settings;
      return this;
    }

    /** Adds a Jira. */
    public Builder jira(
        Site site, JiraDialect dialect, Credentials credentials, ApprovalSettings approval) {
      return add(
          new JiraTracker(
              connection(site, credentials),
              dialect,
              new ApprovalHistory(site, approval, accounts)));
    }

    /** Adds a Redmine. */
    public Builder redmine(Site site, Credentials credentials, ApprovalSettings approval) {
      Connection connection = connection(site, credentials);
      redmines.add(new Connected(site, connection));
      return add(new RedmineTracker(connection, new ApprovalHistory(site, approval, accounts)));
    }

    /**
     * The adapter.
     *
     * @param record where it is noted which pull request names which tickets
     * @throws IllegalArgumentException when two trackers can not be told from one another
     */
    public TrackerAdapter build(TicketRecord record) {
      return new TrackerAdapter(this, record);
    }

    private Connection connection(Site site, Credentials credentials) {
      return new Connection(site.name(), site.base(), credentials, Connection.REQUEST_MAX);
    }

    private Builder add(Tracker tracker) {
      sites.add(tracker.site());
      trackers.add(
          new GuardedTracker(tracker, new Guard(tracker.site().name(), bounds, threads, clock)));
      return this;
    }
  }
}
