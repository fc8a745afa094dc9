package org.touchstone.notices;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.touchstone.storage.Soon;

/** Looks every minute whether a letter is due. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DigestSchedule {

    private final Soon sending;

    DigestSchedule(Digest digest) {
        this.sending = new Soon("sending letters", digest::send);
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void look() {
        sending.run();
    }
}
