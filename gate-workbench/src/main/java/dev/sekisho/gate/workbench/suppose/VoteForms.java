package dev.sekisho.gate.workbench.suppose;

import static dev.sekisho.gate.workbench.suppose.Form.with;

import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.HeadChange;
import dev.sekisho.gate.fact.LabelChange;
import dev.sekisho.gate.fact.LabelChange.Kind;
import dev.sekisho.gate.fact.LabelName;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.fact.Login;
import dev.sekisho.gate.fact.Membership;
import dev.sekisho.gate.fact.Membership.Permission;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.Review;
import dev.sekisho.gate.fact.Review.State;
import dev.sekisho.gate.workbench.suppose.Supposition.Impossible;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What people say of a change: labels and reviews. */
final class VoteForms {
  static final List<Form> FORMS =
      List.of(
          new Form(
              "label NAME by LOGIN",
              "LOGIN sets the label; where it is there already, takes it off and sets it again",
              w -> with(new LabelName(w.get(0)), person(w.get(1)), VoteForms::set)),
          new Form(
              "label NAME removed by LOGIN",
              "LOGIN takes the label off",
              w -> with(new LabelName(w.get(0)), person(w.get(1)), VoteForms::takenOff)),
          new Form(
              "review approved|changes-requested|commented by LOGIN",
              "LOGIN reviews the head as it is; somebody of whom nothing is known may write",
              w -> with(state(w.get(0)), person(w.get(1)), VoteForms::review)),
          new Form(
              "review of LOGIN dismissed",
              "the vote of LOGIN is dismissed",
              w -> with(person(w.get(0)), VoteForms::dismissed)),
          new Form(
              "permission of LOGIN none|read|triage|write|maintain|admin",
              "the code host lets LOGIN do so much in the repository",
              w -> with(new Login(w.get(0)), permission(w.get(1)), VoteForms::permitted)));

  private VoteForms() {}

  /** Whoever writes a machine's login gets a machine. */
  static Person person(String login) {
    return login.endsWith("[bot]") ? Person.bot(login) : Person.of(login);
  }

  private static State state(String word) {
    return switch (word) {
      case "approved" -> State.APPROVED;
      case "changes-requested" -> State.CHANGES_REQUESTED;
      default -> State.COMMENTED;
    };
  }

  private static FactSheet set(FactSheet sheet, LabelName name, Person by) throws Impossible {
    return label(sheet, name, Kind.ADDED, by);
  }

  private static FactSheet takenOff(FactSheet sheet, LabelName name, Person by) throws Impossible {
    return label(sheet, name, Kind.REMOVED, by);
  }

  private static FactSheet label(FactSheet sheet, LabelName name, Kind kind, Person by)
      throws Impossible {
    boolean there = Lists.known(FactKind.LABELS, sheet.labels()).items().contains(name);
    if (kind == Kind.REMOVED && !there) {
      throw new Impossible("the label '" + name + "' is not there", "Suppose it is set first");
    }
    List<LabelChange> changes = new ArrayList<>(2);
    if (there) {
      changes.add(new LabelChange(name, Kind.REMOVED, by, moment(sheet)));
    }
    if (kind == Kind.ADDED) {
      changes.add(new LabelChange(name, Kind.ADDED, by, moment(sheet)));
    }
    Evidence<Listing<LabelName>> labels =
        Lists.edit(
            sheet,
            FactKind.LABELS,
            sheet.labels(),
            items -> {
              List<LabelName> now = new ArrayList<>(items);
              now.remove(name);
              if (kind == Kind.ADDED) {
                now.add(name);
              }
              return now;
            });
    Evidence<Listing<LabelChange>> history = sheet.labelHistory();
    for (LabelChange change : changes) {
      history = Lists.plus(sheet, FactKind.LABEL_HISTORY, history, change);
    }
    Evidence<Listing<LabelChange>> whole = history;
    Evidence<Listing<Membership>> members = members(sheet, by);
    return sheet.with(d -> d.labels(labels).labelHistory(whole).memberships(members));
  }

  private static FactSheet review(FactSheet sheet, State state, Person by) throws Impossible {
    Review review = new Review(by, state, Optional.of(sheet.head()), moment(sheet), false);
    Evidence<Listing<Review>> reviews =
        Lists.plus(sheet, FactKind.REVIEWS, sheet.reviews(), review);
    Evidence<Listing<Membership>> members = members(sheet, by);
    return sheet.with(draft -> draft.reviews(reviews).memberships(members));
  }

  /** Somebody new, of whom the sheet says nothing, is taken for somebody who may write. */
  private static Evidence<Listing<Membership>> members(FactSheet sheet, Person by)
      throws Impossible {
    List<Membership> known = items(sheet.memberships());
    if (by.login().isEmpty()
        || sheet.memberships() instanceof Evidence.Unknown<Listing<Membership>>
        || known.stream().anyMatch(member -> by.is(member.login()))) {
      return sheet.memberships();
    }
    return Lists.plus(
        sheet,
        FactKind.MEMBERSHIPS,
        sheet.memberships(),
        new Membership(by.login().get(), Set.of(), Set.of(), Permission.WRITE));
  }

  private static Permission permission(String word) {
    return Permission.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static FactSheet permitted(FactSheet sheet, Login login, Permission permission)
      throws Impossible {
    Evidence<Listing<Membership>> members =
        Lists.edit(
            sheet,
            FactKind.MEMBERSHIPS,
            sheet.memberships(),
            items -> {
              Optional<Membership> old =
                  items.stream().filter(member -> member.login().equals(login)).findFirst();
              List<Membership> others = new ArrayList<>(items);
              others.removeIf(member -> member.login().equals(login));
              others.add(
                  new Membership(
                      login,
                      old.map(Membership::teams).orElse(Set.of()),
                      old.map(Membership::organizations).orElse(Set.of()),
                      permission));
              return others;
            });
    return sheet.with(draft -> draft.memberships(members));
  }

  private static FactSheet dismissed(FactSheet sheet, Person by) throws Impossible {
    Review vote =
        Lists.known(FactKind.REVIEWS, sheet.reviews()).items().stream()
            .filter(review -> review.reviewer().login().equals(by.login()))
            .filter(r -> r.state() == State.APPROVED || r.state() == State.CHANGES_REQUESTED)
            .max(Comparator.comparing(Review::submittedAt))
            .orElseThrow(
                () ->
                    new Impossible(
                        by + " gave no review that could be dismissed",
                        "Name somebody who approved or asked for changes"));
    Review dismissed =
        new Review(
            vote.reviewer(), State.DISMISSED, vote.headSeen(), vote.submittedAt(), vote.edited());
    Evidence<Listing<Review>> reviews =
        Lists.edit(
            sheet,
            FactKind.REVIEWS,
            sheet.reviews(),
            items -> items.stream().map(one -> one.equals(vote) ? dismissed : one).toList());
    return sheet.with(draft -> draft.reviews(reviews));
  }

  /** Now, or just after the last push or review where that has the sheet's own time or later. */
  private static Instant moment(FactSheet sheet) {
    Stream<Instant> pushes = items(sheet.headHistory()).stream().map(HeadChange::arrivedAt);
    Stream<Instant> reviews = items(sheet.reviews()).stream().map(Review::submittedAt);
    return Stream.concat(pushes, reviews)
        .map(time -> Clockwork.later(time, Duration.ofMillis(1)))
        .filter(after -> after.isAfter(sheet.asOf()))
        .max(Comparator.naturalOrder())
        .orElse(sheet.asOf());
  }

  private static <T> List<T> items(Evidence<Listing<T>> evidence) {
    return evidence.fold(known -> known.value().items(), unknown -> List.of());
  }
}
