package dev.sekisho.gate.ledger;

import dev.sekisho.gate.pipeline.DeskPorts;
import dev.sekisho.gate.spi.Deployer;
import dev.sekisho.gate.spi.Herald;
import dev.sekisho.gate.spi.Ledger;
import dev.sekisho.gate.spi.Locks;
import dev.sekisho.gate.spi.Outbox;
import dev.sekisho.gate.spi.ReleaseStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Random;

/**
 * Ports of a process that may die before or after any call: it throws what nothing catches, and
 * every port is dead from then on.
 */
final class CrashingPorts {

  /** The process died. */
  static final class Died extends Error {
    private static final long serialVersionUID = 1;
  }

  private final Random random;
  private final int oneIn;
  private boolean dead;

  CrashingPorts(Random random, int oneIn) {
    this.random = random;
    this.oneIn = oneIn;
  }

  DeskPorts of(DeskPorts ports) {
    return new DeskPorts(
        ports.source(),
        target -> mortal(Deployer.class, ports.deployers().apply(target)),
        mortal(ReleaseStore.class, ports.releases()),
        mortal(Locks.class, ports.locks()),
        mortal(Outbox.class, ports.outbox()),
        ports.heralds().stream().map(herald -> mortal(Herald.class, herald)).toList(),
        ports.glass(),
        mortal(Ledger.class, ports.ledger()),
        ports.ids());
  }

  private <T> T mortal(Class<T> port, T real) {
    Object mortal =
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> {
              mayDie();
              try {
                Object answer = method.invoke(real, arguments);
                mayDie();
                return answer;
              } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
              }
            });
    return port.cast(mortal);
  }

  private void mayDie() {
    if (dead || random.nextInt(oneIn) == 0) {
      dead = true;
      throw new Died();
    }
  }
}
