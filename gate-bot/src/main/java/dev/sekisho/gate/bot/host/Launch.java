package dev.sekisho.gate.bot.host;

import com.google.inject.Guice;
import com.google.inject.Module;
import dev.sekisho.gate.bot.Bot;
import dev.sekisho.gate.bot.config.ConfigReader;
import dev.sekisho.gate.bot.config.Environment;
import dev.sekisho.gate.problem.GateException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/** Starts a bot as a process, and stops it when the process is asked to end. */
public final class Launch {
  private static final int UNUSABLE = 2;

  private Launch() {}

  /**
   * Runs a bot until the process is asked to end. What is wrong with the configuration is told as a
   * whole, and the process ends with 2.
   *
   * @param module puts the bot together on what was laid
   */
  public static void run(Function<Foundation, Module> module) {
    Bot bot;
    try {
      bot = start(module);
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

  private static Bot start(Function<Foundation, Module> module) {
    Foundation foundation =
        Foundation.lay(ConfigReader.read(Environment.variables()), Clock.systemUTC());
    Bot bot = Guice.createInjector(module.apply(foundation)).getInstance(Bot.class);
    bot.start();
    return bot;
  }

  private static void tell(GateException e, PrintStream err) {
    err.println("The bot can not start.");
    err.println();
    err.println(e.getMessage());
  }
}
