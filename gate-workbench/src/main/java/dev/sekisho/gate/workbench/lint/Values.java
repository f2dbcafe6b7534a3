package dev.sekisho.gate.workbench.lint;

import dev.sekisho.gate.rules.language.Expression;
import dev.sekisho.gate.rules.language.Expression.Binary;
import dev.sekisho.gate.rules.language.Expression.In;
import dev.sekisho.gate.rules.language.Expression.Literal;
import dev.sekisho.gate.rules.language.Expression.Operator;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which values one word may still have after some claims. Not thread-safe. */
final class Values {
  private @Nullable List<Constant> allowed;
  private final Set<String> excluded = new HashSet<>();
  private @Nullable BigInteger least;
  private @Nullable BigInteger most;

  /** The word that a claim says values of; empty when it says something else. */
  static Optional<Expression> word(Claim claim) {
    if (claim.expression() instanceof In in) {
      return Optional.of(in.operand());
    }
    if (claim.expression() instanceof Binary binary) {
      boolean compares =
          switch (binary.operator()) {
            case OR, AND, PLUS -> false;
            default -> true;
          };
      if (compares && binary.right() instanceof Literal != binary.left() instanceof Literal) {
        return Optional.of(binary.left() instanceof Literal ? binary.right() : binary.left());
      }
    }
    return Optional.empty();
  }

  /** Takes a claim into account; false when no value is left. */
  boolean admit(Claim claim) {
    if (claim.expression() instanceof In in) {
      equal(in.options(), claim.holds());
    } else if (claim.expression() instanceof Binary binary) {
      boolean turned = binary.left() instanceof Literal;
      Expression constant = turned ? binary.left() : binary.right();
      if (binary.operator() == Operator.EQUAL) {
        equal(List.of(constant), claim.holds());
      } else if (claim.holds()) { // the opposite of an order also holds of what is not there
        Constant.of(constant).number().ifPresent(n -> bound(binary.operator(), n, turned));
      }
    }
    return isPossible();
  }

  private void equal(List<Expression> values, boolean holds) {
    List<Constant> constants = values.stream().map(Constant::of).toList();
    if (!holds) {
      constants.forEach(constant -> excluded.add(constant.written()));
    } else if (allowed == null) {
      allowed = constants;
    } else {
      Set<String> here = constants.stream().map(Constant::folded).collect(Collectors.toSet());
      Set<String> before = allowed.stream().map(Constant::folded).collect(Collectors.toSet());
      List<Constant> both = new ArrayList<>(allowed);
      both.addAll(constants);
      both.removeIf(one -> !here.contains(one.folded()) || !before.contains(one.folded()));
      allowed = both;
    }
  }

  private void bound(Operator operator, BigInteger n, boolean turned) {
    boolean below = operator == Operator.LESS || operator == Operator.LESS_OR_EQUAL;
    boolean strictly = operator == Operator.LESS || operator == Operator.GREATER;
    BigInteger step = strictly ? BigInteger.ONE : BigInteger.ZERO;
    if (below != turned) {
      most = most == null ? n.subtract(step) : most.min(n.subtract(step));
    } else {
      least = least == null ? n.add(step) : least.max(n.add(step));
    }
  }

  private boolean isPossible() {
    if (least != null && most != null && least.compareTo(most) > 0) {
      return false;
    }
    if (allowed == null) {
      return true;
    }
    Set<String> gone =
        allowed.stream()
            .filter(one -> excluded.contains(one.written()) || isOutside(one))
            .map(Constant::folded)
            .collect(Collectors.toSet());
    return allowed.stream().anyMatch(one -> !gone.contains(one.folded()));
  }

  private boolean isOutside(Constant constant) {
    return constant
        .number()
        .filter(
            n ->
                (least != null && n.compareTo(least) < 0)
                    || (most != null && n.compareTo(most) > 0))
        .isPresent();
  }
}
