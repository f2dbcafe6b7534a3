package dev.sekisho.gate.cli;

import dev.sekisho.gate.cli.text.DiffText;
import dev.sekisho.gate.cli.text.Page;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Problems;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.workbench.diff.Comparison;
import dev.sekisho.gate.workbench.diff.Report;
import dev.sekisho.gate.workbench.diff.ReportMarkdown;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what other rules would have answered. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Judges recorded sheets by two rule sets and tells every verdict that is another: what would"
          + " newly pass, what would not pass any more, by control, rule, repository and week, with"
          + " examples; and which rules never spoke.",
      "Ends with 1 when anything newly passes; --fail-on says otherwise."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./gate diff rules my-rules --sheets jdbc:sqlite:gate.db    what a ledger remembers",
      "  ./gate diff standard my-rules --sheets sheets              a folder of sheets",
      "  ./gate diff old new --sheets q3.jsonl.gz --fail-on any     a sheet in each line",
      "  ./gate diff old new --sheets q3.jsonl --format markdown    for a pull request"
    })
final class DiffCommand implements Callable<Integer> {
  private static final String STANDARD = "standard";

  /** What makes the command end with 1. */
  enum FailOn {
    newly_allowed,
    newly_blocked,
    any,
    none;

    boolean fails(Report report) {
      return switch (this) {
        case newly_allowed -> report.newlyAllowed() > 0;
        case newly_blocked -> report.newlyBlocked() > 0;
        case any -> report.flips() > 0;
        case none -> false;
      };
    }

    @Override
    public String toString() {
      return name().replace('_', '-');
    }
  }

  /** In which form to answer. */
  enum Form {
    text,
    json,
    markdown
  }

  @Spec
  @SuppressWarnings("NullAway.Init") // because picocli sets it
  private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "OLD",
      description = "A folder of rules, or standard for the rules that come with the gate.")
  private String before = "";

  @Parameters(index = "1", paramLabel = "NEW", description = "Likewise.")
  private String after = "";

  @Option(
      names = "--sheets",
      paramLabel = "DIR|FILE|URL",
      required = true,
      description =
          "Recorded sheets: a ledger (jdbc:...), a file, or a folder with files. .json is one sheet,"
              + " .jsonl a sheet in each line, .jsonl.gz the same compressed.")
  private String sheets = "";

  @Option(
      names = "--fail-on",
      paramLabel = "newly-allowed|newly-blocked|any|none",
      defaultValue = "newly-allowed",
      description = "What makes the command end with 1; newly-allowed where it is not said.")
  private FailOn failOn = FailOn.newly_allowed;

  @Option(
      names = "--format",
      paramLabel = "text|json|markdown",
      defaultValue = "text",
      description =
          "text for people, json for programs, markdown for a pull request; text where it is not"
              + " said.")
  private Form form = Form.text;

  private final LongSupplier nanoTime;
  private final int cores;

  DiffCommand(LongSupplier nanoTime, int cores) {
    this.nanoTime = nanoTime;
    this.cores = cores;
  }

  @Override
  public Integer call() {
    Problems problems = new Problems();
    Optional<RuleSet> old = load(before, problems);
    Optional<RuleSet> now = load(after, problems);
    problems.throwIfAny();
    Report report = compare(old.orElseThrow(), now.orElseThrow());
    print(report);
    if (failOn.fails(report)) {
      return ExitCode.NOT_YET.number();
    }
    return (report.unreadable() > 0 ? ExitCode.UNDECIDED : ExitCode.ALLOW).number();
  }

  private Report compare(RuleSet old, RuleSet now) {
    ExecutorService workers = Executors.newFixedThreadPool(cores);
    ProgressBar bar = new ProgressBar(progressTo(), nanoTime);
    try (SheetSource source = SheetSource.of(sheets)) {
      return new Comparison(old, now, workers, cores, nanoTime).compare(source, bar);
    } finally {
      bar.clear();
      workers.shutdownNow();
    }
  }

  /** Where progress is shown: only on a terminal, and never where the answer goes. */
  private Optional<PrintWriter> progressTo() {
    boolean terminal = Terminal.of(spec).ansi().enabled();
    return terminal ? Optional.of(spec.commandLine().getErr()) : Optional.empty();
  }

  private void print(Report report) {
    Terminal terminal = Terminal.of(spec);
    switch (form) {
      case json -> terminal.print(DiffJson.write(report));
      case markdown -> terminal.print(ReportMarkdown.of(report));
      case text -> {
        Page page = terminal.page();
        DiffText.write(report, page);
        terminal.print(page.toString());
      }
    }
  }

  /** Goes on after a failure, so that what is wrong with both sets is told together. */
  private static Optional<RuleSet> load(String name, Problems problems) {
    try {
      return Optional.of(name.equals(STANDARD) ? RuleSet.standard() : RuleSet.load(Path.of(name)));
    } catch (GateException e) {
      e.problems().forEach(problems::add);
      return Optional.empty();
    }
  }
}
