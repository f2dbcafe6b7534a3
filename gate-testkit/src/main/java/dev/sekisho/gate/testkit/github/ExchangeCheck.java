package dev.sekisho.gate.testkit.github;

import java.util.List;

/** Looks at calls and answers. Called from several threads at once. */
@FunctionalInterface
public interface ExchangeCheck {

  /** What is wrong with a call or its answer, a sentence each. */
  List<String> violations(Exchange exchange);
}
