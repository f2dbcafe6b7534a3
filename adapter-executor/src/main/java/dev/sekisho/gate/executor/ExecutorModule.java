package dev.sekisho.gate.executor;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.sekisho.gate.spi.Deployer;
import java.util.function.Supplier;

/**
 * Binds one executor as the {@link Deployer}, for those who put their program together with Guice:
 * {@code new ExecutorModule(() -> new AnsibleDeployer(settings, playbooks))}. It is opened when it
 * is first asked for. Guice is an optional dependency, and this class alone needs it.
 */
public final class ExecutorModule extends AbstractModule {
  private final Supplier<Deployer> opening;

  /** Binds what {@code opening} gives. */
  public ExecutorModule(Supplier<Deployer> opening) {
    this.opening = opening;
  }

  @Provides
  @Singleton
  Deployer deployer() {
    return opening.get();
  }
}
