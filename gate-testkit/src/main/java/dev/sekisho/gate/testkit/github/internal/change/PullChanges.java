package dev.sekisho.gate.testkit.github.internal.change;

import dev.sekisho.gate.testkit.github.internal.hook.Hooks;
import dev.sekisho.gate.testkit.github.internal.json.Doc;
import dev.sekisho.gate.testkit.github.internal.json.Documents;
import dev.sekisho.gate.testkit.github.internal.state.Cell;
import dev.sekisho.gate.testkit.github.internal.state.Commit;
import dev.sekisho.gate.testkit.github.internal.state.Host;
import dev.sekisho.gate.testkit.github.internal.state.PullRequest;
import dev.sekisho.gate.testkit.github.internal.state.Repository;
import dev.sekisho.gate.testkit.github.internal.state.TimelineEvent;
import dev.sekisho.gate.testkit.github.internal.state.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What happens to a pull request itself. */
public final class PullChanges {
  private final Host host;
  private final Documents documents;
  private final Hooks hooks;

  /** Changes to a host. */
  public PullChanges(Host host, Documents documents, Hooks hooks) {
    this.host = host;
    this.documents = documents;
    this.hooks = hooks;
  }

  /** Takes a new pull request in. */
  public void open(Repository repository, PullRequest pull) {
    List<TimelineEvent> timeline = new ArrayList<>();
    Cell<PullRequest> cell = new Cell<>(pull);
    repository.pullRequests.put(pull.number, cell);
    for (Commit commit : documents.changesets().commits(View.FRESH, repository, pull)) {
      timeline.add(event("committed", pull.author, Map.of("commit", commit.sha())));
    }
    pull.timeline = List.copyOf(timeline);
    announce(repository, pull, "opened", pull.author, new Doc());
  }

  /** Puts a label on. */
  public void label(Repository repository, int number, String actor, String label) {
    PullRequest before = pull(repository, number);
    if (before.labels.contains(label)) {
      return;
    }
    repository.labels.putIfAbsent(label, "ededed");
    PullRequest after =
        change(
            repository,
            number,
            pull -> {
              pull.labels = PullRequest.and(pull.labels, label);
              happened(pull, event("labeled", actor, Map.of("label", label)));
            });
    announce(
        repository,
        after,
        "labeled",
        actor,
        Doc.of("label", documents.labels().label(repository, label)));
  }

  /** Takes a label off. */
  public void unlabel(Repository repository, int number, String actor, String label) {
    if (!pull(repository, number).labels.contains(label)) {
      return;
    }
    PullRequest after =
        change(
            repository,
            number,
            pull -> {
              pull.labels = pull.labels.stream().filter(one -> !one.equals(label)).toList();
              happened(pull, event("unlabeled", actor, Map.of("label", label)));
            });
    announce(
        repository,
        after,
        "unlabeled",
        actor,
        Doc.of("label", documents.labels().label(repository, label)));
  }

  /** Gives it another head. */
  public void head(Repository repository, int number, String actor, String head, boolean forced) {
    String before = pull(repository, number).head;
    PullRequest after =
        change(
            repository,
            number,
            pull -> {
              pull.head = head;
              if (forced) {
                happened(
                    pull,
                    event("head_ref_force_pushed", actor, Map.of("before", before, "after", head)));
              } else {
                host.git()
                    .between(before, head)
                    .forEach(
                        commit ->
                            happened(
                                pull, event("committed", actor, Map.of("commit", commit.sha()))));
              }
            });
    announce(repository, after, "synchronize", actor, Doc.of("before", before, "after", head));
  }

  /** Gives it another title. */
  public void title(Repository repository, int number, String actor, String title) {
    String before = pull(repository, number).title;
    PullRequest after =
        change(
            repository,
            number,
            pull -> {
              pull.title = title;
              happened(pull, event("renamed", actor, Map.of("from", before, "to", title)));
            });
    announce(repository, after, "edited", actor, edited("title", Doc.of("from", before)));
  }

  /** Gives it another text. */
  public void body(Repository repository, int number, String actor, String body) {
    String before = pull(repository, number).body;
    PullRequest after = change(repository, number, pull -> pull.body = body);
    announce(
        repository,
        after,
        "edited",
        actor,
        edited("body", Doc.of("from", before == null ? "" : before)));
  }

  /** Lets it go to another branch. */
  public void base(Repository repository, int number, String actor, String base) {
    PullRequest pull = pull(repository, number);
    Doc from =
        Doc.of(
            "ref", Doc.of("from", pull.base),
            "sha", Doc.of("from", documents.changesets().base(View.FRESH, repository, pull)));
    String before = pull.base;
    PullRequest after =
        change(
            repository,
            number,
            next -> {
              next.base = base;
              happened(next, event("base_ref_changed", actor, Map.of("from", before, "to", base)));
            });
    announce(repository, after, "edited", actor, edited("base", from));
  }

  /** Puts it into a milestone. */
  public void milestone(Repository repository, int number, String actor, String milestone) {
    PullRequest after =
        change(
            repository,
            number,
            pull -> {
              pull.milestone = milestone;
              happened(pull, event("milestoned", actor, Map.of("to", milestone)));
            });
    announce(repository, after, "milestoned", actor, new Doc());
  }

  /** Makes it a draft, or no draft any more. */
  public void draft(Repository repository, int number, String actor, boolean draft) {
    PullRequest after =
        change(
            repository,
            number,
            pull -> {
              pull.draft = draft;
              happened(
                  pull, event(draft ? "convert_to_draft" : "ready_for_review", actor, Map.of()));
            });
    announce(
        repository, after, draft ? "converted_to_draft" : "ready_for_review", actor, new Doc());
  }

  /** Closes it without merging. */
  public void close(Repository repository, int number, String actor) {
    String base = documents.changesets().base(View.FRESH, repository, pull(repository, number));
    PullRequest after =
        change(
            repository,
            number,
            pull -> {
              pull.open = false;
              pull.closedBase = base;
              pull.closedAt = host.now();
              happened(pull, event("closed", actor, Map.of()));
            });
    announce(repository, after, "closed", actor, new Doc());
  }

  /** Opens it again. */
  public void reopen(Repository repository, int number, String actor) {
    PullRequest after =
        change(
            repository,
            number,
            pull -> {
              pull.open = true;
              pull.closedBase = null;
              pull.closedAt = null;
              happened(pull, event("reopened", actor, Map.of()));
            });
    announce(repository, after, "reopened", actor, new Doc());
  }

  /** Records that it was merged with {@code commit} onto {@code base}. */
  public void merged(Repository repository, int number, String actor, String base, String commit) {
    PullRequest after =
        change(
            repository,
            number,
            pull -> {
              pull.open = false;
              pull.closedBase = base;
              pull.closedAt = host.now();
              pull.mergedBy = actor;
              pull.mergeCommit = commit;
              happened(pull, event("merged", actor, Map.of("commit", commit)));
              happened(pull, event("closed", actor, Map.of()));
            });
    announce(repository, after, "closed", actor, new Doc());
  }

  /** Asks somebody for a review. */
  public void requestReview(Repository repository, int number, String actor, String reviewer) {
    PullRequest after =
        change(
            repository,
            number,
            pull -> {
              pull.requestedReviewers = PullRequest.and(pull.requestedReviewers, reviewer);
              happened(pull, event("review_requested", actor, Map.of("requested", reviewer)));
            });
    announce(
        repository,
        after,
        "review_requested",
        actor,
        Doc.of("requested_reviewer", documents.accounts().user(reviewer)));
  }

  /** Puts it into the merge queue, or takes it out. */
  public void queued(Repository repository, int number, String actor, boolean in, String reason) {
    PullRequest after =
        change(
            repository,
            number,
            pull ->
                happened(
                    pull,
                    event(
                        in ? "added_to_merge_queue" : "removed_from_merge_queue",
                        actor,
                        Map.of())));
    announce(
        repository,
        after,
        in ? "enqueued" : "dequeued",
        actor,
        in ? new Doc() : Doc.of("reason", reason));
  }

  /** Changes a pull request and says that it changed now. */
  PullRequest change(Repository repository, int number, Consumer<PullRequest> change) {
    Cell<PullRequest> cell = cell(repository, number);
    cell.change(
        before -> {
          PullRequest next = before.copy();
          next.updatedAt = host.now();
          change.accept(next);
          return next;
        });
    return cell.now();
  }

  /** A pull request as it is. */
  PullRequest pull(Repository repository, int number) {
    return cell(repository, number).now();
  }

  /** Adds to the timeline of a pull request that is being changed. */
  void happened(PullRequest pull, TimelineEvent event) {
    pull.timeline = PullRequest.and(pull.timeline, event);
  }

  /** Something that happens now. */
  TimelineEvent event(String event, @Nullable String actor, Map<String, String> details) {
    return new TimelineEvent(host.nextId(), event, actor, host.now(), details);
  }

  private static Cell<PullRequest> cell(Repository repository, int number) {
    Cell<PullRequest> cell = repository.pullRequests.get(number);
    if (cell == null) {
      throw new IllegalArgumentException(
          "no pull request " + number + " in " + repository.fullName());
    }
    return cell;
  }

  private static Doc edited(String member, Doc from) {
    return Doc.of("changes", Doc.of(member, from));
  }

  private void announce(
      Repository repository,
      PullRequest pull,
      String action,
      @Nullable String sender,
      Doc further) {
    hooks.announce(
        repository,
        "pull_request",
        sender,
        Doc.of(
                "action",
                action,
                "number",
                pull.number,
                "pull_request",
                documents.pulls().pull(View.FRESH, repository, pull))
            .all(further));
  }
}
