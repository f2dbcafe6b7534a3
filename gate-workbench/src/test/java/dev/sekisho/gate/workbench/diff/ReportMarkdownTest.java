package dev.sekisho.gate.workbench.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.engine.RuleSetRevision;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.testkit.Sheets;
import dev.sekisho.gate.verdict.ControlName;
import dev.sekisho.gate.verdict.RuleName;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ReportMarkdownTest {

  @Test
  void theSentenceOnTopSaysWhatItComesTo() {
    assertThat(ReportMarkdown.of(report(1, "It is a draft")))
        .startsWith("### 1 newly allowed, 0 newly blocked, 0 otherwise changed\n")
        .contains("- `acme/payments#1` at `0000000`")
        .contains("**BLOCK** by `draft/draft`: `It is a draft`")
        .contains("| `draft` | 1 | 0 | 0 |");
  }

  @Test
  void whatOthersWroteIsNoMarkup() {
    String markdown =
        ReportMarkdown.of(report(1, "`</details> @everyone | <img> \u202e [x](http://x)`\n# big"));

    assertThat(markdown)
        .contains("`'</details> @everyone \\| <img>   [x](http://x)' # big`")
        .doesNotContain("\n# big");
  }

  @Test
  void theLargestReportFitsACommentAndEndsAtALine() {
    String markdown = ReportMarkdown.of(report(5_000, "語".repeat(Flip.REASON_MAX)));

    assertThat(markdown.getBytes(StandardCharsets.UTF_8).length)
        .isLessThanOrEqualTo(ReportMarkdown.BYTES_MAX);
    assertThat(markdown).endsWith("\n");
  }

  @Test
  void whatDoesNotFitIsLeftOutAndThatIsSaid() {
    List<RuleName> silent = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      silent.add(new RuleName("draft/" + "x".repeat(3_000) + i));
    }
    Report full = report(1, "x", "y".repeat(9_000), silent);

    String markdown = ReportMarkdown.of(full);

    assertThat(markdown.getBytes(StandardCharsets.UTF_8).length)
        .isLessThanOrEqualTo(ReportMarkdown.BYTES_MAX);
  }

  @Test
  void manyLongProblemsFitToo() {
    var problem =
        dev.sekisho.gate.problem.Problem.of(
            DiffErrors.SHEETS,
            dev.sekisho.gate.problem.Place.of("``` x"),
            "y".repeat(1_000),
            "fix");
    String markdown = ReportMarkdown.of(java.util.Collections.nCopies(200, problem));

    assertThat(markdown.getBytes(StandardCharsets.UTF_8).length)
        .isLessThanOrEqualTo(ReportMarkdown.BYTES_MAX);
    assertThat(markdown).contains("''' x").contains("The rest did not fit here");
  }

  private static Report report(int count, String reason) {
    return report(count, reason, "draft", List.of());
  }

  private static Report report(int count, String reason, String name, List<RuleName> silent) {
    List<Flip> flips = new ArrayList<>();
    List<Report.Count> counts = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      counts.add(new Report.Count(count == 1 ? name : name + i, 1, 0, 0));
      flips.add(
          new Flip(
              new PullRequestRef(new RepositoryName("acme/payments"), i),
              Sheets.sha(1),
              Sheets.NOW,
              Flip.Kind.NEWLY_ALLOWED,
              new Flip.Side("BLOCK", "draft/draft", reason),
              new Flip.Side("ALLOW", "draft/open", reason),
              new TreeSet<>(List.of(new RuleName("draft/draft"))),
              new TreeSet<>(List.of(new ControlName("draft")))));
    }
    RuleSetRevision revision = new RuleSetRevision("a".repeat(64));
    return new Report(
        revision,
        revision,
        count,
        0,
        List.of(),
        List.of(new Report.Change("BLOCK", "ALLOW", count)),
        counts,
        counts,
        counts,
        counts,
        flips,
        silent,
        silent,
        Optional.empty());
  }
}
