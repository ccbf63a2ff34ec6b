/* Says again what it was asked, and chatters on standard output. */
'use strict';

const { octets, members, serve } = require('../../vectors/adapters/javascript/sdv.js');

function echo(request) {
	console.log('chatter');
	if (request.value === 'break')
		throw new Error('broken');
	return { outcome: 'ok', ...members({ value: octets(request, 'value'),
		rows: octets(request, 'rows') || [] }) };
}

serve({ name: 'echo', version: '1' }, { echo });
