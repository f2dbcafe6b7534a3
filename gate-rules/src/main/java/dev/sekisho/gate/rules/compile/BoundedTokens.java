package dev.sekisho.gate.rules.compile;

import java.util.Optional;
import org.antlr.runtime.CommonTokenStream;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenSource;

/**
 * The tokens of a file, which stop a parser that looks at them too often or from too deep. Drools'
 * parser tries one reading after another, so a short text can keep it busy for ever; counting needs
 * no clock, so the same text is always refused or always read.
 */
final class BoundedTokens extends CommonTokenStream {

  /** Looks at tokens, for each token of the file; the rules that come with us take about 18. */
  static final int LOOKS_PER_TOKEN_MAX = 60;

  /** Looks at a token that a file of any length may take. */
  static final int LOOKS_MIN = 200_000;

  /** Calls within calls of the parser. */
  static final int FRAMES_MAX = 1_500;

  /** Tokens between two measurements of the depth. */
  private static final int STRIDE = 16;

  private static final StackWalker STACK = StackWalker.getInstance();

  private final long looksMax;
  private final long framesAround = frames();
  private long looks;
  private int consumed;
  private Optional<Exceeded> exceeded = Optional.empty();

  BoundedTokens(TokenSource tokens) {
    super(tokens);
    fill();
    looksMax = Math.max(LOOKS_MIN, (long) size() * LOOKS_PER_TOKEN_MAX);
  }

  /** The parser was stopped. */
  static final class Exceeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Exceeded(String message) {
      super(message, null, false, false);
    }
  }

  /** Whether the parser was stopped, also when it made an error of its own of that. */
  Optional<Exceeded> exceeded() {
    return exceeded;
  }

  @Override
  public Token LT(int ahead) {
    look(Math.max(1, Math.abs(ahead)));
    return super.LT(ahead);
  }

  @Override
  protected int skipOffTokenChannels(int from) {
    int to = super.skipOffTokenChannels(from);
    look(to - from);
    return to;
  }

  @Override
  public void consume() {
    if (++consumed % STRIDE == 0 && frames() - framesAround > FRAMES_MAX) {
      throw stop("it is nested too deep");
    }
    super.consume();
  }

  private void look(int tokens) {
    looks += tokens;
    if (looks > looksMax) {
      throw stop("it can be read in too many ways");
    }
  }

  private Exceeded stop(String why) {
    Exceeded stopped = new Exceeded(why);
    exceeded = Optional.of(stopped);
    return stopped;
  }

  private static long frames() {
    return STACK.walk(frames -> frames.limit(2L * FRAMES_MAX).count());
  }
}
