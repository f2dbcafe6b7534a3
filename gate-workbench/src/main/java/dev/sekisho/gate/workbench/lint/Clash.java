package dev.sekisho.gate.workbench.lint;

import dev.sekisho.gate.rules.language.Expression;
import dev.sekisho.gate.rules.language.Expression.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds claims that can not all hold. What it finds is so whatever the evidence; what it does not
 * find may still be so.
 *
 * @param index which of the claims can not hold together with those before it
 * @param before which one of those it contradicts; the same where it can not hold by itself, and
 *     {@link #OTHERS} where none of its alternatives holds with the others
 */
record Clash(int index, int before) {

  static final int OTHERS = -1;

  /** Alternatives within alternatives that are followed. */
  private static final int ALTERNATIVES_MAX = 3;

  static Optional<Clash> in(List<Claim> claims) {
    return in(claims, ALTERNATIVES_MAX);
  }

  private static Optional<Clash> in(List<Claim> claims, int alternatives) {
    Map<String, Integer> seen = new HashMap<>();
    Map<String, Values> values = new HashMap<>();
    Map<String, Integer> valued = new HashMap<>();
    for (int i = 0; i < claims.size(); i++) {
      Claim claim = claims.get(i);
      String written = Written.of(claim.expression());
      if (claim.expression() instanceof Literal literal
          && literal.value() instanceof Boolean truth
          && truth != claim.holds()) {
        return Optional.of(new Clash(i, i));
      }
      Integer opposite = seen.get((claim.holds() ? "!" : "") + written);
      if (opposite != null) {
        return Optional.of(new Clash(i, opposite));
      }
      seen.putIfAbsent(claim.text(), i);
      Optional<Expression> word = Values.word(claim);
      if (word.isPresent()) {
        String name = Written.of(word.get());
        if (!values.computeIfAbsent(name, n -> new Values()).admit(claim)) {
          return Optional.of(new Clash(i, valued.getOrDefault(name, i)));
        }
        valued.put(name, i);
      }
    }
    return alternatives == 0 ? Optional.empty() : ofAlternatives(claims, alternatives);
  }

  private static Optional<Clash> ofAlternatives(List<Claim> claims, int alternatives) {
    for (int i = 0; i < claims.size(); i++) {
      List<List<Claim>> ways = claims.get(i).ways();
      if (!ways.isEmpty()) {
        List<Claim> others = new ArrayList<>(claims);
        others.remove(i);
        if (ways.stream().allMatch(way -> in(joined(others, way), alternatives - 1).isPresent())) {
          return Optional.of(new Clash(i, OTHERS));
        }
      }
    }
    return Optional.empty();
  }

  private static List<Claim> joined(List<Claim> some, List<Claim> more) {
    List<Claim> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }
}
