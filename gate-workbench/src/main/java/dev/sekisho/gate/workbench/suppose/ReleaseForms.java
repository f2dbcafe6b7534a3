package dev.sekisho.gate.workbench.suppose;

import static dev.sekisho.gate.workbench.suppose.Form.with;

import dev.sekisho.gate.fact.BreakGlass;
import dev.sekisho.gate.fact.EnvironmentName;
import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.Freeze;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.Question;
import dev.sekisho.gate.fact.Question.Deploy;
import dev.sekisho.gate.fact.ReleaseWindow;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.verdict.ControlName;
import dev.sekisho.gate.workbench.suppose.Supposition.Edit;
import dev.sekisho.gate.workbench.suppose.Supposition.Impossible;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is asked, and what stands for or against a release at this time. */
final class ReleaseForms {
  private static final String SUPPOSED = "supposed";
  private static final Duration GLASS_COUNTS_FOR = Duration.ofHours(2);
  private static final Duration REVIEW_DUE_AFTER = Duration.ofDays(2);

  private ReleaseForms() {}

  static List<Form> of(RuleSet rules) {
    Set<String> liftable =
        rules.rules().stream()
            .flatMap(rule -> rule.lifts().stream())
            .map(ControlName::value)
            .collect(Collectors.toUnmodifiableSet());
    return List.of(
        new Form("merge", "the question is whether it may be merged", w -> ReleaseForms::merge),
        new Form(
            "deploy to ENVIRONMENT by LOGIN",
            "the question is whether it may be deployed there, as LOGIN asks",
            w -> deploy(w.get(0), w.get(1), Deploy.Kind.MANUAL)),
        new Form(
            "deploy to ENVIRONMENT by LOGIN as manual|automatic|rollback|emergency",
            "the same, and what sort of deployment it is said to be",
            w ->
                deploy(w.get(0), w.get(1), Deploy.Kind.valueOf(w.get(2).toUpperCase(Locale.ROOT)))),
        new Form(
            "deployment approved by LOGIN",
            "LOGIN says yes to this deployment",
            w -> with(VoteForms.person(w.get(0)), ReleaseForms::approved)),
        new Form(
            "window open|closed",
            "the calendar says so of this time",
            w -> with(w.get(0).equals("open"), ReleaseForms::window)),
        new Form(
            "freeze NAME on|lifted",
            "the freeze is declared from now on, or the calendar no longer holds it",
            w -> with(w.get(0), w.get(1).equals("on"), ReleaseForms::freeze)),
        new Form(
            "glass broken by LOGIN confirmed by LOGIN",
            "two people break the glass for this head, and lift all that the rules let them",
            w ->
                with(
                    VoteForms.person(w.get(0)),
                    VoteForms.person(w.get(1)),
                    (sheet, opener, second) -> broken(sheet, opener, second, liftable))),
        new Form(
            "glass confirmed by LOGIN",
            "LOGIN confirms the latest record of a broken glass",
            w -> with(VoteForms.person(w.get(0)), ReleaseForms::confirmed)));
  }

  private static FactSheet ask(FactSheet sheet, Question question) {
    return Frame.of(sheet).asking(question).around(sheet, Frame.Treatment.NONE);
  }

  private static FactSheet merge(FactSheet sheet) {
    return ask(sheet, new Question.Merge());
  }

  private static Edit deploy(String to, String by, Deploy.Kind kind) {
    Deploy deploy =
        new Deploy(kind, new EnvironmentName(to), Optional.empty(), VoteForms.person(by));
    return sheet -> ask(sheet, deploy);
  }

  private static FactSheet approved(FactSheet sheet, Person by) throws Impossible {
    if (!(sheet.question() instanceof Deploy deploy)) {
      throw new Impossible(
          "the question is a merge, and nobody approves a merge as a deployment",
          "Suppose a deployment first: deploy to ENVIRONMENT by LOGIN");
    }
    List<Person> approvers = new ArrayList<>(deploy.approvers());
    approvers.add(by);
    return ask(
        sheet,
        new Deploy(
            deploy.kind(),
            deploy.environment(),
            deploy.service(),
            deploy.requester(),
            deploy.answerTo(),
            approvers));
  }

  private static FactSheet window(FactSheet sheet, boolean open) {
    ReleaseWindow window = new ReleaseWindow(open, SUPPOSED, Optional.empty(), Optional.empty());
    return sheet.with(
        draft -> draft.window(Evidence.known(window, sheet.window().source(), sheet.asOf())));
  }

  private static FactSheet freeze(FactSheet sheet, String name, boolean on) throws Impossible {
    List<Freeze> known = Lists.known(FactKind.FREEZES, sheet.freezes()).items();
    if (!on && known.stream().noneMatch(freeze -> freeze.name().equals(name))) {
      throw new Impossible(
          "there is no freeze '" + name + "'",
          known.isEmpty()
              ? "None is in the calendar"
              : "There is " + known.stream().map(Freeze::name).collect(Collectors.joining(", ")));
    }
    Evidence<Listing<Freeze>> freezes =
        Lists.edit(
            sheet,
            FactKind.FREEZES,
            sheet.freezes(),
            items -> {
              List<Freeze> others = new ArrayList<>(items);
              others.removeIf(freeze -> freeze.name().equals(name));
              if (on) {
                others.add(new Freeze(name, SUPPOSED, sheet.asOf(), Optional.empty()));
              }
              return others;
            });
    return sheet.with(draft -> draft.freezes(freezes));
  }

  private static FactSheet broken(
      FactSheet sheet, Person opener, Person second, Set<String> liftable) throws Impossible {
    BreakGlass record =
        new BreakGlass(
            opener,
            SUPPOSED,
            sheet.asOf(),
            Optional.of(second),
            Optional.of(sheet.asOf()),
            Clockwork.later(sheet.asOf(), GLASS_COUNTS_FOR),
            Clockwork.later(sheet.asOf(), REVIEW_DUE_AFTER),
            sheet.head(),
            liftable);
    Evidence<Listing<BreakGlass>> records =
        Lists.plus(sheet, FactKind.BREAK_GLASS, sheet.breakGlass(), record);
    return sheet.with(draft -> draft.breakGlass(records));
  }

  private static FactSheet confirmed(FactSheet sheet, Person by) throws Impossible {
    BreakGlass latest =
        Lists.known(FactKind.BREAK_GLASS, sheet.breakGlass()).items().stream()
            .max(Comparator.comparing(BreakGlass::openedAt))
            .orElseThrow(
                () ->
                    new Impossible(
                        "nobody broke the glass",
                        "Suppose it: glass broken by LOGIN confirmed by LOGIN"));
    BreakGlass confirmed =
        new BreakGlass(
            latest.openedBy(),
            latest.reason(),
            latest.openedAt(),
            Optional.of(by),
            Optional.of(sheet.asOf()),
            latest.expiresAt(),
            latest.reviewDueAt(),
            latest.head(),
            latest.lifts());
    Evidence<Listing<BreakGlass>> records =
        Lists.edit(
            sheet,
            FactKind.BREAK_GLASS,
            sheet.breakGlass(),
            items -> items.stream().map(r -> r.equals(latest) ? confirmed : r).toList());
    return sheet.with(draft -> draft.breakGlass(records));
  }
}
