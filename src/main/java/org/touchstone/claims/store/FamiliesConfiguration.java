package org.touchstone.claims.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.touchstone.engine.Families;

/** The register of model families, which knows no Spring itself. */
@Configuration(proxyBeanMethods = false)
class FamiliesConfiguration {

    @Bean
    Families families() {
        return Families.standard();
    }
}
