package dev.sekisho.gate.bot.host;

import com.google.inject.Guice;
import com.google.inject.Module;
import dev.sekisho.gate.bot.Bot;
import dev.sekisho.gate.bot.config.Environment;
import dev.sekisho.gate.problem.GateException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Starts a bot as a process, and stops it when the process is asked to end. */
public final class Launch {
  private static final int UNUSABLE = 2;

  private Launch() {}

  /** Lays what a bot needs, and says how it is put together. */
  @FunctionalInterface
  public interface Plan {

    /**
     * Lays it.
     *
     * @throws GateException with everything that is wrong with what was configured
     */
    Module lay(Map<String, String> environment, InstantSource clock);
  }

  /**
   * Runs a bot until the process is asked to end. What is wrong with the configuration is told as a
   * whole, and the process ends with 2.
   *
   * @param plan for example {@code (environment, clock) -> new HostModule(Foundation.lay(...))}
   */
  public static void run(Plan plan) {
    Bot bot;
    try {
      bot = start(plan);
    } catch (GateException e) {
      tell(e, System.err);
      System.exit(UNUSABLE);
      return;
    }
    CountDownLatch asked = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  bot.close();
                  asked.countDown();
                },
                "stop"));
    try {
      asked.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Bot start(Plan plan) {
    Module module = plan.lay(Environment.variables(), Clock.systemUTC());
    Bot bot = Guice.createInjector(module).getInstance(Bot.class);
    bot.start();
    return bot;
  }

  private static void tell(GateException e, PrintStream err) {
    err.println("The bot can not start.");
    err.println();
    err.println(e.getMessage());
  }
}
