package dev.sekisho.gate.github.wire;

import dev.sekisho.gate.fact.RepositoryName;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Signs each request, and signs in once more when GitHub no longer takes an App's token. */
final class SignIn implements Interceptor {
  private static final int UNAUTHORIZED = 401;

  private final Signer signer;

  /** Gives the token that a request carries. */
  interface Signer {
    String token() throws IOException;

    /** Forgets a token that was refused; whether another can be had. */
    boolean refused(String token);
  }

  SignIn(Signer signer) {
    this.signer = signer;
  }

  static Signer with(String token) {
    return new Signer() {
      @Override
      public String token() {
        return token;
      }

      @Override
      public boolean refused(String refused) {
        return false;
      }
    };
  }

  static Signer with(AppTokens app) {
    return new Signer() {
      @Override
      public String token() {
        return app.next();
      }

      @Override
      public boolean refused(String refused) {
        return false;
      }
    };
  }

  static Signer with(Installations installations, RepositoryName repository) {
    return new Signer() {
      @Override
      public String token() throws IOException {
        return installations.token(repository);
      }

      @Override
      public boolean refused(String refused) {
        installations.forget(repository, refused);
        return true;
      }
    };
  }

  static Signer with(Installations installations, long installation) {
    return new Signer() {
      @Override
      public String token() throws IOException {
        return installations.token(installation);
      }

      @Override
      public boolean refused(String refused) {
        return false;
      }
    };
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    String token = signer.token();
    Response response = chain.proceed(signed(chain.request(), token));
    if (response.code() != UNAUTHORIZED || !signer.refused(token)) {
      return response;
    }
    response.close();
    return chain.proceed(signed(chain.request(), signer.token()));
  }

  private static Request signed(Request request, String token) {
    return request.newBuilder().header("Authorization", "Bearer " + token).build();
  }
}
