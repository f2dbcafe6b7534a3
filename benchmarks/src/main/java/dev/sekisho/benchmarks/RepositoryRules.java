package dev.sekisho.benchmarks;

import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.verdict.Finding;
import dev.sekisho.gate.verdict.RuleName;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The names that the ten checks have in one repository, made once. */
final class RepositoryRules {
  private final EnumMap<WorkloadRule, RuleName> names = new EnumMap<>(WorkloadRule.class);

  private RepositoryRules(int repository) {
    for (WorkloadRule rule : WorkloadRule.values()) {
      names.put(rule, rule.name(repository));
    }
  }

  static Map<RepositoryName, RepositoryRules> of(int repositories) {
    Map<RepositoryName, RepositoryRules> all = new HashMap<>();
    for (int i = 0; i < repositories; i++) {
      all.put(new RepositoryName(Workload.repository(i)), new RepositoryRules(i));
    }
    return all;
  }

  Finding finding(WorkloadRule rule, String reason) {
    RuleName name = Objects.requireNonNull(names.get(rule));
    return new Finding(name, rule.outcome(), reason, rule.fix(), WorkloadRule.OWNER);
  }
}
