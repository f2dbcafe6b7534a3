package dev.sekisho.gate.cli;

import dev.sekisho.gate.rules.RuleSet;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says by which rules. */
final class RulesOption {

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "A folder of rules; without it, the rules that come with the gate.")
  private @Nullable Path folder;

  RuleSet load() {
    return folder == null ? RuleSet.standard() : RuleSet.load(folder);
  }
}
