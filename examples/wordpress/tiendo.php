<?php
/**
 * Plugin Name: Tiendo
 * Description: Loads the script of a gateway once for the whole site. Posts then show figures by the block in block.html.
 *
 * Put this file into wp-content/mu-plugins and write the address of your gateway.
 */
const TIENDO_GATEWAY = 'http://localhost:4000';

add_action('wp_enqueue_scripts', function () {
    wp_enqueue_script_module('tiendo', TIENDO_GATEWAY . '/widgets/v1/tiendo.js', [], null);
});
