package org.touchstone.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Models", description = "The kinds of toy models, what can be set and what can be put in.")
class ModelsController {

    private final FamilyNames families;

    ModelsController(FamilyNames families) {
        this.families = families;
    }

    @GetMapping(Paths.MODELS)
    @Operation(operationId = "listModels", summary = "List every family of models")
    ResponseEntity<ModelListJson> list() {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(ModelListJson.of(families.all()));
    }
}
