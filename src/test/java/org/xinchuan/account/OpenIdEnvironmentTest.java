package org.xinchuan.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinchuan.access.Role;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The variables of the provider: what they mean, and which one a mistake is told of. */
final class OpenIdEnvironmentTest {

    private final Map<String, String> environment =
            new HashMap<>(
                    Map.of(
                            "PATH", "/bin",
                            "XINCHUAN_PUBLIC_URL", "https://xinchuan.example",
                            "XINCHUAN_OIDC_ISSUER", "https://id.example/realms/union",
                            "XINCHUAN_OIDC_CLIENT_ID", "xinchuan",
                            "XINCHUAN_OIDC_ROLES", "/groups/a=b=RECORDER, hr = HR_VIEWER"));

    @Test
    void nothingIsOfferedWithoutThem() {
        assertThat(OpenIdEnvironment.read(Map.of("XINCHUAN_PUBLIC_URL", "https://a.example")))
                .isEmpty();
    }

    @Test
    void whatIsLeftOutHasAValue() {
        OpenIdSettings settings = OpenIdEnvironment.read(environment).orElseThrow();

        assertThat(settings.name()).isEqualTo("id.example");
        assertThat(settings.client().secret()).isNull();
        assertThat(settings.client().scopes()).containsExactly("profile");
        assertThat(settings.rules())
                .isEqualTo(
                        new ClaimRules(
                                "name",
                                "roles",
                                "organisation",
                                Map.of("/groups/a=b", Role.RECORDER, "hr", Role.HR_VIEWER)));
    }

    @Test
    void aSecretMayStandInAFileAndIsShownNowhere(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "not-to-be-shown\n");
        environment.put("XINCHUAN_OIDC_CLIENT_SECRET_FILE", file.toString());
        OpenIdSettings settings = OpenIdEnvironment.read(environment).orElseThrow();

        assertThat(settings.client().secret()).isEqualTo("not-to-be-shown");
        assertThat(settings.toString()).doesNotContain("not-to-be-shown");
        environment.put("XINCHUAN_OIDC_CLIENT_SECRET", "another");
        refused("XINCHUAN_OIDC_CLIENT_SECRET_FILE");
    }

    @ParameterizedTest
    @CsvSource({
        "XINCHUAN_PUBLIC_URL,",
        "XINCHUAN_PUBLIC_URL, http://xinchuan.example",
        "XINCHUAN_PUBLIC_URL, https://xinchuan.example/path",
        "XINCHUAN_OIDC_ISSUER,",
        "XINCHUAN_OIDC_ISSUER, http://id.example",
        "XINCHUAN_OIDC_ISSUER, id.example",
        "XINCHUAN_OIDC_ISSUER, https://id example",
        "XINCHUAN_OIDC_ISSUER, https://id.example?a=b",
        "XINCHUAN_OIDC_CLIENT_ID,",
        "XINCHUAN_OIDC_CLIENT_ID, ' '",
        "XINCHUAN_OIDC_ROLES,",
        "XINCHUAN_OIDC_ROLES, recorder",
        "XINCHUAN_OIDC_ROLES, recorder=recorder",
        "XINCHUAN_OIDC_ROLES, =RECORDER",
        "XINCHUAN_OIDC_ROLES, all=PUBLIC",
        "XINCHUAN_OIDC_ROLES, self=SUBJECT",
        "XINCHUAN_OIDC_CLIENT_SECRET_FILE, /nowhere/at/all",
        "XINCHUAN_OIDC_ROLE_CLAIMS, roles",
    })
    void aMistakeIsToldByItsVariable(String variable, String value) {
        if (value == null) {
            environment.remove(variable);
        } else {
            environment.put(variable, value);
        }
        refused(variable);
    }

    private void refused(String variable) {
        assertThatThrownBy(() -> OpenIdEnvironment.read(environment))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(variable);
    }
}
