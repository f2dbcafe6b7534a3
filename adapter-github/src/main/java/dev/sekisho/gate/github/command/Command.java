package dev.sekisho.gate.github.command;

import dev.sekisho.gate.fact.Membership.Permission;
import java.util.function.Function;

/** What somebody ordered in a comment. */
public sealed interface Command {

  /** Explain the answer, in the one comment of the gate. */
  Command WHY = new Why();

  /** Judge again. */
  Command RECHECK = new Recheck();

  /** Agree, as the second person, to the glass being broken. */
  Command CONFIRM = new Confirm();

  /**
   * The least that one must be permitted in the repository to order it; who is permitted less gets
   * no answer but the help.
   *
   * <p>{@code why} and {@code recheck} tell and change nothing that is not true anyway, but cost
   * requests, so strangers can not have them. Whoever breaks the glass or confirms it lets a change
   * pass that controls stop, so they must be trusted with the code itself. That two different
   * people do it is for the rules to demand, which see both names.
   */
  Permission needs();

  /** Answers with the function of the case; stands in for a switch over the cases. */
  <R> R fold(
      Function<? super Why, ? extends R> why,
      Function<? super Recheck, ? extends R> recheck,
      Function<? super BreakGlass, ? extends R> breakGlass,
      Function<? super Confirm, ? extends R> confirm);

  /** Explain the answer. */
  record Why() implements Command {
    @Override
    public Permission needs() {
      return Permission.READ;
    }

    @Override
    public <R> R fold(
        Function<? super Why, ? extends R> why,
        Function<? super Recheck, ? extends R> recheck,
        Function<? super BreakGlass, ? extends R> breakGlass,
        Function<? super Confirm, ? extends R> confirm) {
      return why.apply(this);
    }
  }

  /** Judge again. */
  record Recheck() implements Command {
    @Override
    public Permission needs() {
      return Permission.READ;
    }

    @Override
    public <R> R fold(
        Function<? super Why, ? extends R> why,
        Function<? super Recheck, ? extends R> recheck,
        Function<? super BreakGlass, ? extends R> breakGlass,
        Function<? super Confirm, ? extends R> confirm) {
      return recheck.apply(this);
    }
  }

  /**
   * Pass although controls say no.
   *
   * @param reason why, in their words; never blank, at most {@value #REASON_CHARS_MAX} characters
   */
  record BreakGlass(String reason) implements Command {

    /** Characters of the longest reason. */
    public static final int REASON_CHARS_MAX = 1_000;

    public BreakGlass {
      if (reason.isBlank() || reason.length() > REASON_CHARS_MAX) {
        throw new IllegalArgumentException("a reason has 1 to " + REASON_CHARS_MAX + " characters");
      }
    }

    @Override
    public Permission needs() {
      return Permission.WRITE;
    }

    @Override
    public <R> R fold(
        Function<? super Why, ? extends R> why,
        Function<? super Recheck, ? extends R> recheck,
        Function<? super BreakGlass, ? extends R> breakGlass,
        Function<? super Confirm, ? extends R> confirm) {
      return breakGlass.apply(this);
    }
  }

  /** Agree to the glass being broken. */
  record Confirm() implements Command {
    @Override
    public Permission needs() {
      return Permission.WRITE;
    }

    @Override
    public <R> R fold(
        Function<? super Why, ? extends R> why,
        Function<? super Recheck, ? extends R> recheck,
        Function<? super BreakGlass, ? extends R> breakGlass,
        Function<? super Confirm, ? extends R> confirm) {
      return confirm.apply(this);
    }
  }
}
